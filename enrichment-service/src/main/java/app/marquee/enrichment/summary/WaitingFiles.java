package app.marquee.enrichment.summary;

import app.marquee.enrichment.provider.ProviderLack;

/**
 * Files that wait because nobody can be asked what they show.
 *
 * @param problem what is wrong and what to do, in a sentence
 */
record WaitingFiles(long files, ProviderLack.Reason reason, String problem) {
    String sentence() {
        return files == 0 ? problem : files + (files == 1 ? " file waits: " : " files wait: ") + problem;
    }
}
