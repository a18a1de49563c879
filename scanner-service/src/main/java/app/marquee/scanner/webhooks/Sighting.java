package app.marquee.scanner.webhooks;

import app.marquee.model.media.Library;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * What a webhook means, and what the disk shows of it. Looked for with no transaction open.
 *
 * @param at       when the disk was asked
 * @param listings of the directories in which files arrived
 * @param away     places that are said to have been left, and where nothing lies
 */
record Sighting(News news, Instant at, Map<Directory, DirectoryListing> listings, Set<Place> away) {
    Sighting {
        listings = Map.copyOf(listings);
        away = Set.copyOf(away);
    }

    static Sighting ofNothing(News news, Instant at) {
        return new Sighting(news, at, Map.of(), Set.of());
    }

    record Directory(Library library, String path) {
        static Directory of(Place place) {
            return new Directory(place.library(), DirectoryListing.parentOf(place.relative()));
        }
    }
}
