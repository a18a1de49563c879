package app.marquee.enrichment.browsing;

import java.util.List;

/**
 * What filters can be set to, the most frequent first.
 *
 * @param genres      of movies and series; episodes are of their series'
 * @param languages   of the sound of the files, ISO 639-2
 * @param resolutions of the files, for example {@code 1080p}
 */
record FilterChoices(
        List<Choice> states,
        List<Choice> genres,
        List<Choice> studios,
        List<Choice> languages,
        List<Choice> resolutions) {
    /** @param count of items; of languages and resolutions, of files */
    record Choice(String value, long count) {}
}
