package app.marquee.scanner.webhooks;

import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Library;
import app.marquee.scanner.inventory.DirectoryInventory;
import app.marquee.scanner.inventory.KnownFile;
import app.marquee.scanner.inventory.MediaFileRepository;
import app.marquee.scanner.inventory.Notice;
import app.marquee.scanner.inventory.Removals;
import app.marquee.scanner.walking.DirCacheRepository;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import app.marquee.scanner.webhooks.Sighting.Directory;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files into the inventory that somebody said came or went. Runs in its caller's transaction and asks no disk. */
@Component
class Arrivals {
    private final DirectoryInventory inventory;
    private final MediaFileRepository files;
    private final Removals removals;
    private final DirCacheRepository cache;

    Arrivals(DirectoryInventory inventory, MediaFileRepository files, Removals removals, DirCacheRepository cache) {
        this.inventory = inventory;
        this.files = files;
        this.removals = removals;
        this.cache = cache;
    }

    void take(List<News.Arrival> arrivals, Sighting sighting, ExternalIds ids) {
        Map<Directory, Set<String>> paths = new LinkedHashMap<>();
        Map<Directory, Long> replaced = new LinkedHashMap<>();
        for (News.Arrival arrival : arrivals) {
            Directory directory = Directory.of(arrival.place());
            paths.computeIfAbsent(directory, any -> new HashSet<>())
                    .add(arrival.place().relative());
            arrival.previous()
                    .filter(old -> !old.relative().equals(arrival.place().relative()))
                    .filter(sighting.away()::contains)
                    .flatMap(this::known)
                    .ifPresent(old -> {
                        removals.hold(old.id(), true);
                        replaced.put(directory, old.id());
                    });
        }
        ExternalIds hints = real(ids);
        paths.forEach((directory, only) -> compare(
                directory, sighting, Notice.ofWebhook(only, hints, only.size() == 1 ? replaced.get(directory) : null)));
    }

    void gone(List<Place> places, Sighting sighting, boolean upgrade) {
        for (Place place : places) {
            if (sighting.away().contains(place)) {
                known(place).ifPresent(file -> removals.hold(file.id(), upgrade));
            }
        }
    }

    /** @return how many files went with the folder */
    int gone(Place folder) {
        int count = removals.deletedBelow(folder.library().id(), folder.relative());
        cache.remove(folder.library().id(), folder.relative());
        return count;
    }

    private void compare(Directory directory, Sighting sighting, Notice notice) {
        Library library = directory.library();
        DirectoryListing listing = sighting.listings().get(directory);
        if (listing == null) {
            throw new MessageFailure(
                    Failure.Kind.TRANSIENT, directory.path() + " was not listed; it is looked for again");
        }
        inventory.compare(library, listing, sighting.at(), notice);
        // Others there were not looked at: the next walk does so.
        cache.forget(library.id(), directory.path());
    }

    private Optional<KnownFile> known(Place place) {
        return files.atPath(place.library().id(), place.relative());
    }

    /** Zero means unknown at the sender. */
    private static ExternalIds real(ExternalIds ids) {
        return new ExternalIds(positive(ids.tmdb()), ids.imdb(), positive(ids.tvdb()));
    }

    private static @Nullable Integer positive(@Nullable Integer id) {
        return id == null || id == 0 ? null : id;
    }
}
