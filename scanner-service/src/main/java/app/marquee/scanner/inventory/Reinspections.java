package app.marquee.scanner.inventory;

import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Origin;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which files are looked into again although their video did not change. */
@Component
class Reinspections {
    /** Of a show, whose own NFO may name another title for all its episodes. */
    private static final int MOST_BELOW = 5_000;

    private final MediaFileRepository files;

    Reinspections(MediaFileRepository files) {
        this.files = files;
    }

    /**
     * @param unchanged videos that lie in the directory as they did
     * @param sidecars  names of NFO and images there that somebody changed
     */
    Collection<KnownFile> of(
            Library library,
            DirectoryListing listing,
            boolean anyVideo,
            List<KnownFile> unchanged,
            Set<String> sidecars,
            Notice notice) {
        if (notice.anew()) {
            return unchanged;
        }
        if (notice.origin() == Origin.WEBHOOK) {
            return unchanged.stream().filter(file -> isNews(file, notice)).toList();
        }
        Set<KnownFile> concerned = new LinkedHashSet<>();
        for (String name : sidecars) {
            concerned.addAll(concerned(library, listing, anyVideo, unchanged, name));
        }
        return concerned;
    }

    /** The watcher was faster, but the webhook knows more, or lets more be done. */
    private static boolean isNews(KnownFile file, Notice notice) {
        return file.origin() != Origin.WEBHOOK
                || !notice.hints().orElse(file.hints()).equals(file.hints());
    }

    /** Whom a sidecar is about: those that share its name, else all here; without any video here, those below. */
    private List<KnownFile> concerned(
            Library library, DirectoryListing listing, boolean anyVideo, List<KnownFile> unchanged, String sidecar) {
        List<KnownFile> named = unchanged.stream()
                .filter(file -> sidecar.startsWith(VideoNames.stem(DirectoryListing.nameOf(file.path()))))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        if (anyVideo) {
            return library.kind() == LibraryKind.MOVIES
                    ? unchanged
                    : unchanged.stream().limit(1).toList();
        }
        return listing.path().isEmpty()
                ? List.of()
                : files.presentBelow(library.id(), listing.path(), VideoNames.isNfo(sidecar) ? MOST_BELOW : 1);
    }
}
