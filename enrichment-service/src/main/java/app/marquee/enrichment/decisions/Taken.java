package app.marquee.enrichment.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What became of a line.
 *
 * @param line    counted from 1
 * @param result  {@code taken}, {@code known} already, {@code waits} for an item that is not here yet (send it again when its
 *     files were scanned), or {@code refused}
 * @param problem why it was not taken and what to do
 */
record Taken(int line, Result result, @Nullable String problem) {
    enum Result {
        TAKEN,
        KNOWN,
        WAITS,
        REFUSED
    }
}
