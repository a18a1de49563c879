package app.marquee.scanner.inventory;

import app.marquee.messaging.settings.Live;
import app.marquee.model.event.FileRemoved.Reason;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Library;
import app.marquee.scanner.beside.Sidecars;
import app.marquee.scanner.beside.UnknownFiles;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.Reading.Role;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
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
    private final LibraryRepository libraries;
    private final MediaFileRepository files;
    private final RemovalRepository removals;
    private final DirCacheRepository directories;
    private final Sidecars sidecars;
    private final UnknownFiles unknown;
    private final Renames renames;
    private final Reinspections reinspections;
    private final Announcer announcer;
    private final MediaNameReader names;
    private final Live<InventorySettings> settings;
    private final Clock clock;

    DirectoryInventory(
            LibraryRepository libraries,
            MediaFileRepository files,
            RemovalRepository removals,
            DirCacheRepository directories,
            Sidecars sidecars,
            UnknownFiles unknown,
            Renames renames,
            Reinspections reinspections,
            Announcer announcer,
            MediaNameReader names,
            Live<InventorySettings> settings,
            Clock clock) {
        this.libraries = libraries;
        this.files = files;
        this.removals = removals;
        this.directories = directories;
        this.sidecars = sidecars;
        this.unknown = unknown;
        this.renames = renames;
        this.reinspections = reinspections;
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
        int missing = removals.missingBelow(
                library.id(), directory, seen, now, now.plus(settings.get().missingHold()));
        directories.remove(library.id(), directory);
        return missing;
    }

    /** Something happened there a moment ago: only whether what is ours was wiped is judged at once. */
    public void glance(Library library, DirectoryListing listing) {
        boolean video = listing.files().anyMatch(entry -> VideoNames.isVideo(entry.name()));
        sidecars.wiped(library, listing, () -> video || mediaBelow(library, listing));
    }

    private boolean mediaBelow(Library library, DirectoryListing listing) {
        return listing.path().isEmpty()
                ? libraries.holdsFiles(library.id())
                : !files.presentBelow(library.id(), listing.path(), 1).isEmpty();
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
            boolean media = !videos.isEmpty() || mediaBelow(library, listing);
            Sidecars.Seen seen = sidecars.look(library, listing, !known.isEmpty() || videos.isEmpty(), media);
            if (!unchanged.isEmpty()) {
                files.verified(unchanged.stream().map(KnownFile::id).toList(), now);
            }
            for (KnownFile file :
                    reinspections.of(library, listing, !videos.isEmpty(), unchanged, seen.changed(), notice)) {
                updated += notice.anew() ? 0 : 1;
                announced.add(announcer.again(library, file, notice));
            }
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
                missing += removals.missing(
                        newly, Reason.MISSING, now, now.plus(settings.get().missingHold()));
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
            announced.add(announcer.changed(library, file, file.path(), entry, notice));
        }

        private void take(Map<String, Entry> strangers, List<KnownFile> absent) {
            if (strangers.isEmpty()) {
                return;
            }
            Map<String, Entry> added = new LinkedHashMap<>(strangers);
            for (Renames.Renamed renamed : renames.among(library, strangers)) {
                added.remove(renamed.path());
                follow(renamed);
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
                announcer.added(library, file, entry, replaces, notice);
                announced.add(file);
                this.added++;
            });
        }

        private void follow(Renames.Renamed renamed) {
            KnownFile file = renamed.file();
            files.present(file.id(), renamed.entry(), now);
            if (!file.directory().equals(listing.path())) {
                sidecars.follow(library, file.directory(), listing);
                directories.forget(library.id(), file.directory());
            }
            updated++;
            announced.add(announcer.changed(library, file, renamed.path(), renamed.entry(), notice));
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
    }
}
