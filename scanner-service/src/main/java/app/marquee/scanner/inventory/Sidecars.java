package app.marquee.scanner.inventory;

import app.marquee.messaging.Outbox;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetDisturbed.Disturbance;
import app.marquee.model.media.Library;
import app.marquee.scanner.inventory.BesideRepository.Beside;
import app.marquee.scanner.inventory.OwnFileRepository.OwnFile;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** NFO and images beside media: which are ours, which are somebody's, and which of them changed. */
@Component
class Sidecars {
    private final OwnFileRepository own;
    private final BesideRepository beside;
    private final OwnMark mark;
    private final Outbox outbox;
    private final InventorySettings settings;
    private final Clock clock;

    Sidecars(
            OwnFileRepository own,
            BesideRepository beside,
            OwnMark mark,
            Outbox outbox,
            InventorySettings settings,
            Clock clock) {
        this.own = own;
        this.beside = beside;
        this.mark = mark;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param changed names of other people's sidecars that are new, different or gone
     * @param young   whether something is too young to tell whose it is
     */
    record Seen(Set<String> changed, boolean young) {}

    /**
     * @param known whether the directory was compared before: in a new one nothing can be ours, however young
     * @param media whether a video lies in the directory or below it, so that what is ours there belongs there
     */
    Seen look(Library library, DirectoryListing listing, boolean known, boolean media) {
        Map<String, OwnFile> ours = new HashMap<>();
        own.inDirectory(library.id(), listing.path()).forEach(file -> ours.put(file.path(), file));
        Map<String, Beside> before = new HashMap<>();
        beside.sidecars(library.id(), listing.path()).forEach(file -> before.put(file.path(), file));
        Instant settled = clock.instant().minus(settings.sidecarSettle());
        List<Beside> now = new ArrayList<>();
        List<String> overwritten = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        boolean young = false;
        for (Entry entry : listing.files().filter(Sidecars::isSidecar).toList()) {
            String path = listing.pathOf(entry.name());
            OwnFile mine = ours.remove(path);
            Beside same = before.remove(path);
            if (mine != null && mine.is(entry.size(), entry.modifiedAt())) {
                continue;
            }
            Beside found = new Beside(path, entry.size(), entry.modifiedAt());
            if (found.equals(same)) {
                now.add(found);
            } else if (known && entry.modifiedAt().isAfter(settled)) {
                young = true;
            } else if (mine != null || !mark.isOurs(library, path, entry)) {
                now.add(found);
                changed.add(entry.name());
                if (mine != null) {
                    overwritten.add(path);
                }
            }
        }
        before.keySet().forEach(path -> changed.add(DirectoryListing.nameOf(path)));
        if (!young) {
            beside.keepSidecars(library.id(), listing.path(), now);
        }
        say(library, listing.path(), overwritten, Disturbance.CHANGED);
        own.forget(library.id(), overwritten);
        if (media) {
            say(library, listing.path(), List.copyOf(ours.keySet()), Disturbance.GONE);
        }
        return new Seen(changed, young);
    }

    /** @param media whether a video lies there or below */
    void wiped(Library library, DirectoryListing listing, BooleanSupplier media) {
        Set<String> present = new HashSet<>();
        listing.files().forEach(entry -> present.add(listing.pathOf(entry.name())));
        List<String> gone = own.inDirectory(library.id(), listing.path()).stream()
                .map(OwnFile::path)
                .filter(path -> !present.contains(path))
                .toList();
        if (!gone.isEmpty() && media.getAsBoolean()) {
            say(library, listing.path(), gone, Disturbance.GONE);
        }
    }

    private void say(Library library, String folder, List<String> paths, Disturbance disturbance) {
        if (!paths.isEmpty()) {
            own.disturbed(library.id(), paths, clock.instant());
            outbox.add(new AssetDisturbed(
                    library.id(), folder, paths.stream().sorted().toList(), disturbance));
        }
    }

    static boolean isSidecar(Entry entry) {
        return VideoNames.isNfo(entry.name()) || VideoNames.isImage(entry.name());
    }
}
