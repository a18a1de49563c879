package app.marquee.publisher.placing;

import app.marquee.model.media.Library;
import java.util.List;
import java.util.Set;

/**
 * What one item wants in one library.
 *
 * @param folder  the item's, relative to the library's root
 * @param claims  the item has there so far
 * @param wanted  everything; what of ours is not in it goes
 * @param missing paths without extension of images that are wanted but cannot be had now: what lies there stays
 * @param waiting media files that are gone but may come back: what was published for them stays
 */
public record Convergence(
        long itemId,
        Library library,
        String folder,
        List<Claim> claims,
        List<Wanted> wanted,
        Set<String> missing,
        Set<Long> waiting) {
    public Convergence {
        claims = List.copyOf(claims);
        wanted = List.copyOf(wanted);
        missing = Set.copyOf(missing);
        waiting = Set.copyOf(waiting);
    }
}
