package app.marquee.publisher.placing;

import java.util.List;
import java.util.UUID;

/**
 * Steps for one item in one library, kept before the first is taken and forgotten with the last.
 *
 * @param folder of the item
 * @param claims the item has when all is done
 */
record Plan(UUID id, long itemId, long libraryId, String folder, List<Step> steps, List<Claim> claims) {
    Plan {
        steps = List.copyOf(steps);
        claims = List.copyOf(claims);
    }
}
