package app.marquee.publisher.placing;

import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.placing.LibraryDisk.Stamp;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Says how a file of ours that nobody wants any more goes: only while it is still ours. Changes nothing. */
final class WithdrawDecision {
    private final LibraryFolders folders;
    private final LibraryDisk disk;
    private final ArtworkCache cache;

    WithdrawDecision(LibraryFolders folders, LibraryDisk disk, ArtworkCache cache) {
        this.folders = folders;
        this.disk = disk;
        this.cache = cache;
    }

    /**
     * @param carried whether what lay there before us lives on in another file of ours
     * @return empty when nothing of ours lies there any more
     */
    Optional<Decided> on(PlacedFile ours, boolean carried) throws IOException {
        Path path;
        try {
            path = folders.locate(ours.path());
        } catch (PlacingException folderIsGone) {
            return Optional.empty();
        }
        Optional<Stamp> there = disk.stamp(path);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        Stamp stamp = there.get();
        boolean untouched = stamp.size() == ours.size() && stamp.modifiedAt().equals(ours.modifiedAt());
        if (!stamp.plain() || !(untouched || disk.sha256(path).equals(ours.sha256()))) {
            return Optional.of(new Decided.Theirs(ours.path(), "somebody else changed it", true));
        }
        String original = carried ? null : ours.originalSha256();
        if (original == null) {
            return Optional.of(new Decided.Withdraw(new Step(ours.path(), "", ours.sha256(), null, null, false), null));
        }
        if (original.equals(ours.sha256())) {
            return Optional.empty();
        }
        return Optional.of(cache.read(original)
                .<Decided>map(bytes -> new Decided.Withdraw(
                        new Step(ours.path(), PlaceDecision.temporary(), ours.sha256(), original, null, false), bytes))
                .orElseGet(() -> new Decided.Theirs(ours.path(), "the original is not in the cache", false)));
    }
}
