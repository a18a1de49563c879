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
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes files into the inventory that somebody said came or went. */
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

    private record Directory(Library library, String path) {}

    void take(List<News.Arrival> arrivals, ExternalIds ids) {
        Map<Directory, Set<String>> paths = new LinkedHashMap<>();
        Map<Directory, Long> replaced = new LinkedHashMap<>();
        for (News.Arrival arrival : arrivals) {
            Directory directory = directoryOf(arrival.place());
            paths.computeIfAbsent(directory, any -> new HashSet<>())
                    .add(arrival.place().relative());
            arrival.previous()
                    .filter(old -> !old.relative().equals(arrival.place().relative()))
                    .flatMap(Arrivals::away)
                    .flatMap(this::known)
                    .ifPresent(old -> {
                        removals.hold(old.id(), true);
                        replaced.put(directory, old.id());
                    });
        }
        ExternalIds hints = real(ids);
        paths.forEach((directory, only) ->
                compare(directory, Notice.ofWebhook(only, hints, only.size() == 1 ? replaced.get(directory) : null)));
    }

    void gone(List<Place> places, boolean upgrade) {
        for (Place place : places) {
            away(place).flatMap(this::known).ifPresent(file -> removals.hold(file.id(), upgrade));
        }
    }

    private void compare(Directory directory, Notice notice) {
        try {
            DirectoryListing listing = new DirectoryReader(directory.library()).read(directory.path());
            inventory.compare(directory.library(), listing, notice);
            // Others there were not looked at: the next walk does so.
            cache.forget(directory.library().id(), directory.path());
        } catch (IOException e) {
            throw new MessageFailure(
                    Failure.Kind.TRANSIENT, directory.path() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Optional<KnownFile> known(Place place) {
        return files.atPath(place.library().id(), place.relative());
    }

    private static Optional<Place> away(Place place) {
        return Files.notExists(place.absolute(), LinkOption.NOFOLLOW_LINKS) ? Optional.of(place) : Optional.empty();
    }

    private static Directory directoryOf(Place place) {
        return new Directory(place.library(), DirectoryListing.parentOf(place.relative()));
    }

    /** Zero means unknown at the sender. */
    private static ExternalIds real(ExternalIds ids) {
        return new ExternalIds(positive(ids.tmdb()), ids.imdb(), positive(ids.tvdb()));
    }

    private static @Nullable Integer positive(@Nullable Integer id) {
        return id == null || id == 0 ? null : id;
    }
}
