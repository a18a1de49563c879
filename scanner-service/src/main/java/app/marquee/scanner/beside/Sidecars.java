package app.marquee.scanner.beside;

import app.marquee.messaging.Outbox;
import app.marquee.model.event.AssetDisturbed;
import app.marquee.model.event.AssetDisturbed.Disturbance;
import app.marquee.model.media.Library;
import app.marquee.scanner.beside.OwnFileRepository.OwnFile;
import app.marquee.scanner.beside.SidecarRepository.Sidecar;
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
public class Sidecars {
    private final OwnFileRepository own;
    private final SidecarRepository sidecars;
    private final OwnMark mark;
    private final Outbox outbox;
    private final BesideSettings settings;
    private final Clock clock;

    Sidecars(
            OwnFileRepository own,
            SidecarRepository sidecars,
            OwnMark mark,
            Outbox outbox,
            BesideSettings settings,
            Clock clock) {
        this.own = own;
        this.sidecars = sidecars;
        this.mark = mark;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param changed names of other people's sidecars that are new, different or gone
     * @param young   whether something is too young to tell whose it is
     */
    public record Seen(Set<String> changed, boolean young) {}

    /**
     * @param known whether the directory was compared before: in a new one nothing can be ours, however young
     * @param media whether a video lies in the directory or below it, so that what is ours there belongs there
     */
    public Seen look(Library library, DirectoryListing listing, boolean known, boolean media) {
        Map<String, OwnFile> ours = new HashMap<>();
        own.inDirectory(library.id(), listing.path()).forEach(file -> ours.put(file.path(), file));
        Map<String, Sidecar> before = new HashMap<>();
        sidecars.inDirectory(library.id(), listing.path()).forEach(file -> before.put(file.path(), file));
        int count = before.size();
        Instant settled = clock.instant().minus(settings.settle());
        List<Sidecar> now = new ArrayList<>();
        List<String> overwritten = new ArrayList<>();
        Set<String> changed = new HashSet<>();
        boolean young = false;
        for (Entry entry : listing.files().filter(Sidecars::isSidecar).toList()) {
            String path = listing.pathOf(entry.name());
            OwnFile mine = ours.remove(path);
            Sidecar same = before.remove(path);
            if (mine != null && mine.is(entry.size(), entry.modifiedAt())) {
                continue;
            }
            Sidecar found = new Sidecar(path, entry.size(), entry.modifiedAt());
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
        if (!young && (!changed.isEmpty() || now.size() != count)) {
            sidecars.keep(library.id(), listing.path(), now);
        }
        say(library, listing.path(), overwritten, Disturbance.CHANGED);
        own.forget(library.id(), overwritten);
        if (media) {
            say(library, listing.path(), List.copyOf(ours.keySet()), Disturbance.GONE);
        }
        return new Seen(changed, young);
    }

    /** @param media whether a video lies there or below */
    public void wiped(Library library, DirectoryListing listing, BooleanSupplier media) {
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

    /** What is ours and moved along with a folder stays ours. */
    public void follow(Library library, String from, DirectoryListing to) {
        own.inDirectory(library.id(), from)
                .forEach(mine -> to.files()
                        .filter(entry -> entry.name().equals(DirectoryListing.nameOf(mine.path()))
                                && mine.is(entry.size(), entry.modifiedAt()))
                        .forEach(entry -> own.move(library.id(), mine.path(), to.pathOf(entry.name()))));
    }

    private void say(Library library, String folder, List<String> paths, Disturbance disturbance) {
        if (!paths.isEmpty()) {
            own.disturbed(library.id(), paths, clock.instant());
            outbox.add(new AssetDisturbed(
                    library.id(), folder, paths.stream().sorted().toList(), disturbance));
        }
    }

    private static boolean isSidecar(Entry entry) {
        return VideoNames.isNfo(entry.name()) || VideoNames.isImage(entry.name());
    }
}
