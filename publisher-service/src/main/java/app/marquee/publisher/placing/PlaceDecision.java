package app.marquee.publisher.placing;

import app.marquee.model.media.ExistingFiles;
import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.cache.Sha256;
import app.marquee.publisher.nfo.Nfo;
import app.marquee.publisher.nfo.NfoDigest;
import app.marquee.publisher.nfo.NfoMerge;
import app.marquee.publisher.placing.LibraryDisk.Stamp;
import app.marquee.publisher.placing.Wanted.ImageContent;
import app.marquee.publisher.placing.Wanted.NfoContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compares what is wanted with what lies there, and says what is to be done. Changes nothing. */
final class PlaceDecision {
    /** Of a file that is read whole. */
    static final int LARGEST = 64 << 20;

    private final ExistingFiles existing;
    private final LibraryFolders folders;
    private final LibraryDisk disk;
    private final ArtworkCache cache;
    private final Map<String, PlacedFile> records;

    /** @param records of ours, by path */
    PlaceDecision(
            ExistingFiles existing,
            LibraryFolders folders,
            LibraryDisk disk,
            ArtworkCache cache,
            Map<String, PlacedFile> records) {
        this.existing = existing;
        this.folders = folders;
        this.disk = disk;
        this.cache = cache;
        this.records = records;
    }

    /**
     * @param carried hash of an original that stood in a file of ours which this one follows, as after a rename
     */
    Decided on(Wanted wanted, @Nullable String carried) throws IOException {
        Path path = folders.locate(wanted.path());
        PlacedFile ours = records.get(wanted.path());
        Optional<Stamp> there = disk.stamp(path);
        if (there.isEmpty()) {
            return ours == null ? onNothing(wanted, carried) : onWiped(wanted, ours);
        }
        if (!there.get().plain()) {
            return theirs(wanted, "no plain file of that name can be put there");
        }
        if (there.get().size() > LARGEST) {
            return theirs(wanted, "it is larger than " + (LARGEST >> 20) + " MB");
        }
        return ours != null ? onOurs(wanted, ours, there.get(), path) : onTheirs(wanted, there.get(), path);
    }

    private Decided onNothing(Wanted wanted, @Nullable String original) throws IOException {
        Optional<String> namesake = existing == ExistingFiles.REPLACE ? Optional.empty() : namesake(wanted);
        if (namesake.isEmpty()) {
            return place(wanted, fresh(wanted, original), null, original);
        }
        if (existing == ExistingFiles.MERGE && wanted.content() instanceof NfoContent nfo) {
            // Theirs stays untouched; ours beside it holds all of it.
            return completed(nfo, beside(namesake.get()))
                    .<Decided>map(bytes -> place(wanted, Fresh.of(bytes), null, null))
                    .orElseGet(() -> theirs(wanted, namesake.get() + " cannot be completed"));
        }
        return theirs(wanted, TargetNames.nameOf(namesake.get()) + " was there before");
    }

    private Decided onWiped(Wanted wanted, PlacedFile ours) throws IOException {
        return place(wanted, fresh(wanted, ours.originalSha256()), null, ours.originalSha256());
    }

    private Decided onOurs(Wanted wanted, PlacedFile ours, Stamp there, Path path) throws IOException {
        if (wanted.content() instanceof NfoContent
                && ours.originalSha256() != null
                && existing != ExistingFiles.REPLACE
                && cache.read(ours.originalSha256()).isEmpty()) {
            return theirs(wanted, "the NFO that it completes is not in the cache any more");
        }
        Fresh fresh = fresh(wanted, ours.originalSha256());
        boolean untouched = there.size() == ours.size() && there.modifiedAt().equals(ours.modifiedAt());
        if (untouched && ours.sha256().equals(fresh.sha256())) {
            return right(wanted, ours.sha256(), there, ours.originalSha256());
        }
        OnDisk onDisk = OnDisk.of(disk.read(path, LARGEST));
        if (onDisk.sha256().equals(fresh.sha256())) {
            return right(wanted, onDisk.sha256(), there, ours.originalSha256());
        }
        if (!onDisk.sha256().equals(ours.sha256())
                && !(wanted.content() instanceof NfoContent && NfoDigest.ours(onDisk.bytes()))) {
            return new Decided.Theirs(wanted.path(), "somebody else changed it", true);
        }
        return place(wanted, fresh, onDisk, ours.originalSha256());
    }

    private Decided onTheirs(Wanted wanted, Stamp there, Path path) throws IOException {
        Fresh plain = fresh(wanted, null);
        OnDisk onDisk = OnDisk.of(disk.read(path, LARGEST));
        if (onDisk.sha256().equals(plain.sha256())) {
            // Equal bytes that were there before us stay when ours go; an NFO with our digest is ours.
            boolean nfo = wanted.content() instanceof NfoContent;
            return right(wanted, plain.sha256(), there, nfo ? null : plain.sha256());
        }
        if (wanted.content() instanceof NfoContent nfo) {
            if (NfoDigest.ours(onDisk.bytes())) {
                return place(wanted, plain, onDisk, null);
            }
            if (existing == ExistingFiles.MERGE) {
                return NfoMerge.complete(onDisk.bytes(), nfo.items())
                        .<Decided>map(bytes -> place(wanted, Fresh.of(bytes), onDisk, onDisk.sha256()))
                        .orElseGet(() -> theirs(wanted, "it cannot be completed"));
            }
        }
        return existing == ExistingFiles.REPLACE
                ? place(wanted, plain, onDisk, onDisk.sha256())
                : theirs(wanted, "it was there before");
    }

    /** The path of a file of theirs in the same folder that says the same under another name. */
    private Optional<String> namesake(Wanted wanted) throws IOException {
        String folder = TargetNames.folderOf(wanted.path());
        return folders.namesBeside(wanted.path()).stream()
                .filter(wanted::isSaidBy)
                .map(name -> TargetNames.below(folder, name))
                .filter(path -> !path.equals(wanted.path()) && !records.containsKey(path))
                .sorted()
                .findFirst();
    }

    /** Empty when it is no plain file, or too large for an NFO. */
    private Optional<byte[]> beside(String path) throws IOException {
        Path file = folders.locate(path);
        return disk.stamp(file)
                        .filter(there -> there.plain() && there.size() <= LARGEST)
                        .isPresent()
                ? Optional.of(disk.read(file, LARGEST))
                : Optional.empty();
    }

    private static Optional<byte[]> completed(NfoContent nfo, Optional<byte[]> theirs) {
        return theirs.flatMap(bytes -> NfoMerge.complete(bytes, nfo.items()));
    }

    /** @param original hash of what lay in its place before us */
    private Fresh fresh(Wanted wanted, @Nullable String original) throws IOException {
        return switch (wanted.content()) {
            case ImageContent(var asset) ->
                new Fresh(
                        asset.sha256(),
                        () -> cache.read(asset)
                                .orElseThrow(() -> new PlacingException(
                                        "the cached image of " + wanted.path() + " is gone", null)));
            case NfoContent nfo ->
                Fresh.of(completed(nfo, toComplete(wanted, original)).orElseGet(() -> Nfo.of(nfo.items())));
        };
    }

    /** An NFO of theirs whose elements ours keeps: what lay in its place, else one beside it. */
    private Optional<byte[]> toComplete(Wanted wanted, @Nullable String original) throws IOException {
        if (existing == ExistingFiles.REPLACE) {
            return Optional.empty();
        }
        if (original != null) {
            return cache.read(original);
        }
        Optional<String> namesake = namesake(wanted);
        return namesake.isPresent() ? beside(namesake.get()) : Optional.empty();
    }

    /**
     * New bytes, read only when they are needed.
     *
     * @param bytes throws {@link PlacingException} when they should be in the cache, are not, and cannot be had again
     */
    private record Fresh(String sha256, Supplier<byte[]> bytes) {
        static Fresh of(byte[] bytes) {
            return new Fresh(Sha256.of(bytes), () -> bytes);
        }
    }

    /** Bytes on disk that are about to be replaced. */
    private record OnDisk(String sha256, byte[] bytes) {
        static OnDisk of(byte[] bytes) {
            return new OnDisk(Sha256.of(bytes), bytes);
        }
    }

    private static Decided.Theirs theirs(Wanted wanted, String why) {
        return new Decided.Theirs(wanted.path(), why, false);
    }

    private static Decided.Place place(Wanted wanted, Fresh fresh, @Nullable OnDisk old, @Nullable String original) {
        String oldSha256 = old == null ? null : old.sha256();
        var step = new Step(wanted.path(), temporary(), oldSha256, fresh.sha256(), original, true);
        return new Decided.Place(step, fresh.bytes(), old == null ? null : old.bytes());
    }

    private Decided.Right right(Wanted wanted, String sha256, Stamp there, @Nullable String original) {
        var file = new PlacedFile(wanted.path(), sha256, there.size(), there.modifiedAt(), original, null);
        return new Decided.Right(file, file.equals(records.get(wanted.path())));
    }

    static String temporary() {
        return ".marquee-" + UUID.randomUUID() + ".tmp";
    }
}
