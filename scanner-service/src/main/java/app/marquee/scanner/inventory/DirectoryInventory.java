package app.marquee.scanner.inventory;

import app.marquee.model.event.FileRemoved.Reason;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.Origin;
import app.marquee.scanner.inventory.Announcer.Facts;
import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.Reading.Role;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a directory with the database and says what is new, changed, renamed or missing. Runs in its caller's transaction. */
@Component
public class DirectoryInventory {
    private final MediaFileRepository files;
    private final RemovalRepository removals;
    private final DirCacheRepository directories;
    private final Sidecars sidecars;
    private final OwnFileRepository own;
    private final UnknownFiles unknown;
    private final Announcer announcer;
    private final MediaNameReader names;
    private final InventorySettings settings;
    private final Clock clock;

    DirectoryInventory(
            MediaFileRepository files,
            RemovalRepository removals,
            DirCacheRepository directories,
            Sidecars sidecars,
            OwnFileRepository own,
            UnknownFiles unknown,
            Announcer announcer,
            MediaNameReader names,
            InventorySettings settings,
            Clock clock) {
        this.files = files;
        this.removals = removals;
        this.directories = directories;
        this.sidecars = sidecars;
        this.own = own;
        this.unknown = unknown;
        this.announcer = announcer;
        this.names = names;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The directory is gone, and its root is not.
     *
     * @param seen when that was seen
     */
    public int gone(Library library, String directory, Instant seen) {
        Instant now = clock.instant();
        int missing = removals.missingBelow(library.id(), directory, seen, now, now.plus(settings.missingHold()));
        directories.remove(library.id(), directory);
        return missing;
    }

    /** Something happened there a moment ago: only whether what is ours was wiped is judged at once. */
    public void glance(Library library, DirectoryListing listing) {
        boolean video = listing.files().anyMatch(entry -> VideoNames.isVideo(entry.name()));
        sidecars.wiped(
                library,
                listing,
                () -> video
                        || !files.presentBelow(library.id(), listing.path(), 1).isEmpty());
    }

    /** @param listedAt when the listing was begun: it says nothing of files that somebody met later */
    public Tally compare(Library library, DirectoryListing listing, Instant listedAt, Notice notice) {
        return new Look(library, listing, listedAt, notice).run();
    }

    /** One look at one directory. */
    private final class Look {
        private final Library library;
        private final DirectoryListing listing;
        private final Instant listedAt;
        private final Notice notice;
        private final Instant now = clock.instant();
        private final Map<String, Entry> videos = new LinkedHashMap<>();
        private final Map<String, KnownFile> known = new HashMap<>();
        private final List<FileReference> announced = new ArrayList<>();
        private int added;
        private int updated;
        private int missing;

        Look(Library library, DirectoryListing listing, Instant listedAt, Notice notice) {
            this.library = library;
            this.listing = listing;
            this.listedAt = listedAt;
            this.notice = notice;
        }

        Tally run() {
            files.inDirectory(library.id(), listing.path()).forEach(file -> known.put(file.path(), file));
            listing.files().filter(entry -> VideoNames.isVideo(entry.name())).forEach(entry -> {
                String path = listing.pathOf(entry.name());
                if (names.read(path, library.kind()).role() == Role.MAIN) {
                    videos.put(path, entry);
                }
            });
            vanishedChildren();
            List<KnownFile> absent = markAbsent();
            List<KnownFile> unchanged = new ArrayList<>();
            Map<String, Entry> strangers = new LinkedHashMap<>();
            videos.forEach((path, entry) -> {
                KnownFile file = known.get(path);
                if (!notice.concerns(path)) {
                    return; // somebody else's news: the watcher or a scan brings it
                }
                if (file != null && outdated(file)) {
                    return;
                }
                if (file == null) {
                    strangers.put(path, entry);
                } else if (file.exists() && file.sameVideo(entry)) {
                    unchanged.add(file);
                } else {
                    changed(file, entry);
                }
            });
            take(strangers, absent);
            boolean media = !videos.isEmpty()
                    || !files.presentBelow(library.id(), listing.path(), 1).isEmpty();
            Sidecars.Seen seen = sidecars.look(library, listing, !known.isEmpty() || videos.isEmpty(), media);
            if (!unchanged.isEmpty()) {
                files.verified(unchanged.stream().map(KnownFile::id).toList(), now);
            }
            again(unchanged, seen.changed());
            unknown.look(library, listing, !videos.isEmpty());
            return new Tally(
                    videos.size(),
                    added,
                    updated,
                    missing,
                    announced,
                    seen.young() || known.values().stream().anyMatch(this::outdated));
        }

        private void vanishedChildren() {
            Set<String> present = new HashSet<>();
            listing.directories().forEach(entry -> present.add(listing.pathOf(entry.name())));
            for (String child : directories.children(library.id(), listing.path())) {
                if (!present.contains(child)) {
                    missing += gone(library, child, listedAt);
                }
            }
        }

        private List<KnownFile> markAbsent() {
            List<KnownFile> absent = known.values().stream()
                    .filter(file -> !videos.containsKey(file.path()) && !file.removalSaid() && !outdated(file))
                    .toList();
            List<Long> newly =
                    absent.stream().filter(KnownFile::exists).map(KnownFile::id).toList();
            if (!newly.isEmpty()) {
                missing += removals.missing(newly, Reason.MISSING, now, now.plus(settings.missingHold()));
            }
            return absent;
        }

        /** Somebody met the file, or missed it, after this listing was begun. */
        private boolean outdated(KnownFile file) {
            return file.verifiedAt().isAfter(listedAt);
        }

        private void changed(KnownFile file, Entry entry) {
            boolean same = file.sameVideo(entry);
            files.present(file.id(), entry, now);
            if (same && !file.removalSaid()) {
                return; // it was away for a moment, and nobody was told
            }
            updated++;
            announce(file, file.path(), entry, null, true);
        }

        private void take(Map<String, Entry> strangers, List<KnownFile> absent) {
            if (strangers.isEmpty()) {
                return;
            }
            Map<String, Entry> added = new LinkedHashMap<>(strangers);
            for (Renamed renamed : renamed(strangers)) {
                added.remove(renamed.path());
                Entry entry = renamed.entry();
                files.present(renamed.file().id(), entry, now);
                updated++;
                follow(renamed.file());
                announce(renamed.file(), renamed.path(), entry, null, true);
            }
            if (added.isEmpty()) {
                return;
            }
            long revision = announcer.next(0);
            Map<String, Long> ids =
                    files.insert(library.id(), listing.path(), added, notice.origin(), notice.hints(), revision, now);
            ids.forEach((path, id) -> {
                Entry entry = Objects.requireNonNull(added.get(path));
                FileReference file = new FileReference(id, library.id(), path, revision);
                Long replaces = notice.replaces() == null ? replaced(path, absent) : notice.replaces();
                announcer.announce(
                        library,
                        file,
                        new Facts(entry.size(), entry.modifiedAt(), notice.hints(), replaces, true, true),
                        notice);
                announced.add(file);
                this.added++;
            });
        }

        private record Renamed(KnownFile file, String path, Entry entry) {}

        /** Known files that lie here under another name than before, which nobody bears any longer. */
        private List<Renamed> renamed(Map<String, Entry> strangers) {
            List<Long> inodes = strangers.values().stream()
                    .map(Entry::inode)
                    .filter(inode -> inode != 0)
                    .toList();
            List<Renamed> found = new ArrayList<>();
            Set<String> taken = new HashSet<>();
            for (KnownFile file : inodes.isEmpty() ? List.<KnownFile>of() : files.withInodes(library.id(), inodes)) {
                strangers.forEach((path, entry) -> {
                    if (!taken.contains(path) && file.sameVideo(entry) && isGone(file)) {
                        taken.add(path);
                        found.add(new Renamed(file, path, entry));
                    }
                });
            }
            return found;
        }

        private boolean isGone(KnownFile file) {
            return Files.notExists(Path.of(library.root()).resolve(file.path()), LinkOption.NOFOLLOW_LINKS);
        }

        /** What is ours and moved along with a folder stays ours. */
        private void follow(KnownFile file) {
            if (file.directory().equals(listing.path())) {
                return;
            }
            own.inDirectory(library.id(), file.directory())
                    .forEach(mine -> listing.files()
                            .filter(entry -> entry.name().equals(DirectoryListing.nameOf(mine.path()))
                                    && mine.is(entry.size(), entry.modifiedAt()))
                            .forEach(entry -> own.move(library.id(), mine.path(), listing.pathOf(entry.name()))));
            directories.forget(library.id(), file.directory());
        }

        /** The missing file that a new one stands in for: it reads as the same. */
        private @Nullable Long replaced(String path, List<KnownFile> absent) {
            String sameness = names.read(path, library.kind()).sameness();
            return absent.stream()
                    .filter(file ->
                            names.read(file.path(), library.kind()).sameness().equals(sameness))
                    .map(KnownFile::id)
                    .findFirst()
                    .orElse(null);
        }

        private void again(List<KnownFile> unchanged, Set<String> changedSidecars) {
            if (notice.anew()) {
                unchanged.forEach(file -> announce(file, file.path(), null, null, false));
                return;
            }
            if (notice.origin() == Origin.WEBHOOK) {
                unchanged.stream().filter(this::isNewsToUs).forEach(file -> {
                    announce(file, file.path(), null, null, file.answered() == 0);
                });
                return;
            }
            if (changedSidecars.isEmpty()) {
                return;
            }
            for (KnownFile file : concerned(unchanged, changedSidecars)) {
                updated++;
                announce(file, file.path(), null, null, false);
            }
        }

        /** The watcher was faster, but the webhook knows more, or lets more be done. */
        private boolean isNewsToUs(KnownFile file) {
            return file.origin() != Origin.WEBHOOK
                    || !notice.hints().orElse(file.hints()).equals(file.hints());
        }

        /** Whom changed sidecars are about: those that share a name, else all here; without any here, those below. */
        private Set<KnownFile> concerned(List<KnownFile> unchanged, Set<String> changed) {
            Set<KnownFile> all = new HashSet<>();
            for (String name : changed) {
                List<KnownFile> named = unchanged.stream()
                        .filter(file -> name.startsWith(VideoNames.stem(DirectoryListing.nameOf(file.path()))))
                        .toList();
                if (!named.isEmpty()) {
                    all.addAll(named);
                } else if (!videos.isEmpty()) {
                    unchanged.stream()
                            .limit(library.kind() == LibraryKind.MOVIES ? Long.MAX_VALUE : 1)
                            .forEach(all::add);
                } else if (!listing.path().isEmpty()) {
                    all.addAll(files.presentBelow(library.id(), listing.path(), VideoNames.isNfo(name) ? 5_000 : 1));
                }
            }
            return all;
        }

        /** @param entry what lies there now; null when the video itself did not change */
        private void announce(
                KnownFile file, String path, @Nullable Entry entry, @Nullable Long replaces, boolean videoChanged) {
            long revision = announcer.next(file.revision());
            Origin origin = notice.origin();
            ExternalIds hints = notice.hints().orElse(file.hints());
            files.revise(file.id(), path, DirectoryListing.parentOf(path), revision, origin, hints);
            FileReference reference = new FileReference(file.id(), library.id(), path, revision);
            Facts facts = new Facts(
                    entry == null ? file.size() : entry.size(),
                    entry == null ? file.modifiedAt() : entry.modifiedAt(),
                    hints,
                    replaces,
                    false,
                    videoChanged || file.inspected() == 0);
            announcer.announce(library, reference, facts, notice);
            announced.add(reference);
        }
    }
}
