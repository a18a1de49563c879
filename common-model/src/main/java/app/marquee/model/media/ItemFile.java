package app.marquee.model.media;

import org.jspecify.annotations.Nullable;

/**
 * A file that shows an item.
 *
 * @param folder       the folder that is the movie's or the show's own, relative to the library's root; null when shared
 * @param ordinal      place of the item among those the file shows, from 0: the second episode of a double episode has 1
 * @param part         of a movie in several files, from 1; null when whole
 * @param version      tells several versions of one movie apart, for example {@code Director's Cut}
 * @param origin       how the file last came to us
 * @param videoChanged whether this revision is another video than players know, rather than other facts about the same
 */
public record ItemFile(
        FileReference file,
        @Nullable String folder,
        int ordinal,
        @Nullable Integer part,
        @Nullable String version,
        StreamDetails streams,
        Origin origin,
        boolean videoChanged) {}
