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
        String original = ours != null ? ours.originalSha256() : carried;
        if (there.isEmpty()) {
            return ours == null ? onNothing(wanted, original) : place(wanted, fresh(wanted, original), null, original);
        }
        if (!there.get().plain()) {
            return new Decided.Theirs(wanted.path(), "no plain file of that name can be put there", false);
        }
        return ours != null ? onOurs(wanted, ours, there.get(), path) : onTheirs(wanted, there.get(), path);
    }

    private Decided onNothing(Wanted wanted, @Nullable String original) throws IOException {
        if (existing == ExistingFiles.REPLACE) {
            return place(wanted, fresh(wanted, original), null, original);
        }
        if (wanted.content() instanceof NfoContent nfo && !nfo.folderNfo().isEmpty()) {
            String beside = TargetNames.below(TargetNames.folderOf(wanted.path()), nfo.folderNfo());
            if (!records.containsKey(beside)
                    && folders.namesBeside(wanted.path()).contains(nfo.folderNfo())) {
                return besideTheirs(wanted, nfo, beside);
            }
        }
        for (String name : folders.namesBeside(wanted.path())) {
            String beside = TargetNames.below(TargetNames.folderOf(wanted.path()), name);
            if (wanted.alike().contains(TargetNames.stem(name))
                    && wanted.content() instanceof ImageContent
                    && isImage(name)
                    && !records.containsKey(beside)) {
                return new Decided.Theirs(wanted.path(), name + " was there before", false);
            }
        }
        return place(wanted, fresh(wanted, original), null, original);
    }

    /** Their {@code movie.nfo} stays untouched; ours, which players prefer, holds all of it. */
    private Decided besideTheirs(Wanted wanted, NfoContent nfo, String beside) throws IOException {
        Path theirs = folders.locate(beside);
        if (existing == ExistingFiles.KEEP
                || disk.stamp(theirs).filter(Stamp::plain).isEmpty()) {
            return new Decided.Theirs(wanted.path(), beside + " was there before", false);
        }
        return NfoMerge.complete(disk.read(theirs, LARGEST), nfo.items())
                .<Decided>map(bytes -> place(wanted, Fresh.of(bytes), null, null))
                .orElseGet(() -> new Decided.Theirs(wanted.path(), beside + " cannot be completed", false));
    }

    private Decided onOurs(Wanted wanted, PlacedFile ours, Stamp there, Path path) throws IOException {
        Fresh fresh = fresh(wanted, ours.originalSha256());
        boolean untouched = there.size() == ours.size() && there.modifiedAt().equals(ours.modifiedAt());
        String lying = untouched ? ours.sha256() : disk.sha256(path);
        if (lying.equals(fresh.sha256())) {
            return right(wanted, lying, there, ours.originalSha256());
        }
        byte[] old = disk.read(path, LARGEST);
        if (!lying.equals(ours.sha256()) && !(wanted.content() instanceof NfoContent && NfoDigest.ours(old))) {
            return new Decided.Theirs(wanted.path(), "somebody else changed it", true);
        }
        return place(wanted, fresh, old, ours.originalSha256());
    }

    private Decided onTheirs(Wanted wanted, Stamp there, Path path) throws IOException {
        Fresh plain = fresh(wanted, null);
        if (disk.sha256(path).equals(plain.sha256())) {
            // Equal bytes that were there before us stay when ours go; an NFO with our digest is ours.
            boolean nfo = wanted.content() instanceof NfoContent;
            return right(wanted, plain.sha256(), there, nfo ? null : plain.sha256());
        }
        byte[] theirs = disk.read(path, LARGEST);
        if (wanted.content() instanceof NfoContent nfo) {
            if (NfoDigest.ours(theirs)) {
                return place(wanted, plain, theirs, null);
            }
            if (existing == ExistingFiles.MERGE) {
                return NfoMerge.complete(theirs, nfo.items())
                        .<Decided>map(bytes -> place(wanted, Fresh.of(bytes), theirs, Sha256.of(theirs)))
                        .orElseGet(() -> new Decided.Theirs(wanted.path(), "it cannot be completed", false));
            }
        }
        return existing == ExistingFiles.REPLACE
                ? place(wanted, plain, theirs, Sha256.of(theirs))
                : new Decided.Theirs(wanted.path(), "it was there before", false);
    }

    private Fresh fresh(Wanted wanted, @Nullable String original) {
        return switch (wanted.content()) {
            case ImageContent(var asset) ->
                new Fresh(
                        asset.sha256(),
                        () -> cache.read(asset)
                                .orElseThrow(() -> new PlacingException(
                                        "the cached image of " + wanted.path() + " is gone", null)));
            case NfoContent nfo ->
                Fresh.of(Optional.ofNullable(existing == ExistingFiles.MERGE ? original : null)
                        .flatMap(cache::read)
                        .flatMap(theirs -> NfoMerge.complete(theirs, nfo.items()))
                        .orElseGet(() -> Nfo.of(nfo.items())));
        };
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

    private static Decided.Place place(Wanted wanted, Fresh fresh, byte @Nullable [] old, @Nullable String original) {
        String oldSha256 = old == null ? null : Sha256.of(old);
        var step = new Step(wanted.path(), temporary(), oldSha256, fresh.sha256(), original, true);
        return new Decided.Place(step, fresh.bytes(), old);
    }

    private static Decided.Right right(Wanted wanted, String sha256, Stamp there, @Nullable String original) {
        return new Decided.Right(
                new PlacedFile(wanted.path(), sha256, there.size(), there.modifiedAt(), original, null));
    }

    static String temporary() {
        return ".marquee-" + UUID.randomUUID() + ".tmp";
    }

    private static boolean isImage(String name) {
        return name.matches("(?i).*\\.(jpe?g|png|webp|gif|bmp|tbn)");
    }
}
