package app.marquee.scanner.webhooks;

import app.marquee.messaging.Failure;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.media.Library;
import app.marquee.scanner.library.LibraryRepository;
import app.marquee.scanner.library.MountGuard;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.DiskFailure;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import app.marquee.scanner.webhooks.Sighting.Directory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the disk about what a webhook said. */
@Component
class Sightings {
    private final LibraryRepository libraries;
    private final MountGuard guard;
    private final Clock clock;

    Sightings(LibraryRepository libraries, MountGuard guard, Clock clock) {
        this.libraries = libraries;
        this.guard = guard;
        this.clock = clock;
    }

    Sighting of(News news) {
        Instant now = clock.instant();
        return switch (news) {
            case News.Arrived(var files) ->
                new Sighting(
                        news,
                        now,
                        listings(files),
                        away(files.stream()
                                .flatMap(file -> file.previous().stream())
                                .toList()));
            case News.Gone gone -> new Sighting(news, now, Map.of(), away(gone.files()));
            case News.Folder folder ->
                new Sighting(news, now, Map.of(), folder.deleted() ? away(List.of(folder.folder())) : Set.of());
            case News.Nothing ignored -> Sighting.ofNothing(news, now);
            case News.Refused ignored -> Sighting.ofNothing(news, now);
        };
    }

    private static Map<Directory, DirectoryListing> listings(List<News.Arrival> arrivals) {
        Map<Directory, DirectoryListing> listings = new HashMap<>();
        for (News.Arrival arrival : arrivals) {
            listings.computeIfAbsent(Directory.of(arrival.place()), Sightings::list);
        }
        return listings;
    }

    private static DirectoryListing list(Directory directory) {
        try {
            return new DirectoryReader(directory.library()).read(directory.path());
        } catch (IOException e) {
            throw new MessageFailure(
                    Failure.Kind.TRANSIENT, "'" + directory.path() + "' cannot be read: " + DiskFailure.because(e), e);
        }
    }

    /** Where nothing lies, although the root is proven to be there. */
    private Set<Place> away(List<Place> left) {
        Set<Place> away = left.stream()
                .filter(place -> Files.notExists(place.absolute(), LinkOption.NOFOLLOW_LINKS))
                .collect(Collectors.toSet());
        away.stream().map(Place::library).distinct().forEach(this::refuseWithoutRoot);
        return away;
    }

    private void refuseWithoutRoot(Library library) {
        libraries.find(library.id()).ifPresent(stored -> {
            if (guard.look(stored) instanceof MountGuard.Root.Away(var reason)) {
                throw new MessageFailure(Failure.Kind.TRANSIENT, reason);
            }
        });
    }
}
