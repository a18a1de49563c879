package app.marquee.enrichment.artwork;

import java.util.function.Supplier;

/** How an item's images are changed: under the lock of its root, in one transaction, and said. The catalogue does it. */
public interface ArtworkChanges {
    /**
     * @param byPerson whether what changes waits for that person to be published
     * @return what the change returned
     */
    <T> T change(long item, boolean byPerson, Supplier<T> change);
}
