package app.marquee.publisher.placing;

import org.jspecify.annotations.Nullable;

/**
 * One change on disk that was decided.
 *
 * @param path           relative to the library's root
 * @param temporary      name in the same folder under which the new bytes are written first; empty for a plain deletion
 * @param oldSha256      of what lies there; its bytes are in the cache; null when nothing does
 * @param newSha256      of what shall lie there; null when nothing shall
 * @param originalSha256 of what lay there before us; null when nothing did
 * @param ours           whether the new bytes are ours, rather than an original put back
 */
record Step(
        String path,
        String temporary,
        @Nullable String oldSha256,
        @Nullable String newSha256,
        @Nullable String originalSha256,
        boolean ours) {}
