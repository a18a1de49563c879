package app.marquee.notifier.coalescing;

import app.marquee.model.media.FileReference;
import app.marquee.model.media.MediaKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing worth telling about one folder.
 *
 * @param folder    relative to the library's root; a show's own folder for all of the show
 * @param itemId    null when only a file is known
 * @param revision  of the item; of the file when only that is known
 * @param videos    the files it is about; for a removal the one that is gone
 * @param rewritten whether NFO or artwork changed, so that a player that knows the item must read them again
 * @param gone      whether a video is gone
 */
public record News(
        long libraryId,
        String folder,
        @Nullable Long itemId,
        long revision,
        @Nullable MediaKind kind,
        List<FileReference> videos,
        boolean rewritten,
        boolean gone) {
    public News {
        videos = List.copyOf(videos);
    }
}
