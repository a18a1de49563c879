package app.marquee.publisher.publishing;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ItemDetails;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One item: what publishing would write now, and what was published last. */
@RestController
@RequestMapping("/api/v1")
class ItemPlanController {
    private final DesiredRepository desired;
    private final LibraryPlanner planner;

    ItemPlanController(DesiredRepository desired, LibraryPlanner planner) {
        this.desired = desired;
        this.planner = planner;
    }

    /**
     * @param revision   of the item as it would be published
     * @param everPublished whether anything of it was published before
     * @param libraries  with each path that would change or stay; empty until a library looked at the item
     */
    record ItemPlan(long itemId, long revision, boolean everPublished, List<LibraryPlanner.PlannedIn> libraries) {}

    /** @param revision as it was when it was published */
    record Published(long itemId, long revision, ItemDetails details, List<Artwork> artwork) {}

    @Operation(
            summary = "What publishing the item would do now",
            description =
                    "Each path with what would happen to it; of an NFO that would be written its text before and after."
                            + " Writes and fetches nothing.")
    @GetMapping("/{kind:items|movies|series|episodes}/{id}/plan")
    ItemPlan plan(@PathVariable String kind, @PathVariable long id) {
        DesiredItem item = item(id);
        return new ItemPlan(id, item.revision(), item.everPublished(), planner.plan(item));
    }

    @Operation(summary = "The item as it was last published")
    @GetMapping("/items/{id}/published")
    Published published(@PathVariable long id) {
        DesiredItem item = item(id);
        if (!item.everPublished()) {
            throw ApiProblem.conflict("item " + id + " never was published", "publish it first");
        }
        MetadataEnriched seen = item.visible();
        return new Published(id, seen.revision(), seen.details(), seen.artwork());
    }

    private DesiredItem item(long id) {
        return desired.find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "nothing is known of item " + id + " yet", "enrich it first, then look again"));
    }
}
