package app.marquee.enrichment.browsing;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.enrichment.history.FieldLock;
import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ItemDetails;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One item with all that is known of it, and what lies below it. */
@RestController
@RequestMapping("/api/v1")
class ItemController {
    private final ItemViewRepository views;
    private final Browsing browsing;
    private final Provenances provenances;
    private final LockRepository locks;
    private final Gallery gallery;

    ItemController(
            ItemViewRepository views,
            Browsing browsing,
            Provenances provenances,
            LockRepository locks,
            Gallery gallery) {
        this.views = views;
        this.browsing = browsing;
        this.provenances = provenances;
        this.locks = locks;
        this.gallery = gallery;
    }

    @Operation(summary = "An item with every field, its artwork, files and locks")
    @GetMapping("/{kind:items|movies|series|seasons|episodes}/{id:\\d+}")
    ItemView item(@PathVariable String kind, @PathVariable long id) {
        ItemView.Row row = row(kind, id);
        ItemDetails details = views.details(id).orElse(null);
        List<FieldLock> held = locks.of(id);
        return new ItemView(
                row, details, provenances.of(row, details, held), gallery.shown(id), views.places(id), held);
    }

    @Operation(summary = "The seasons of a series, by number", description = "Also those of which there is no file.")
    @GetMapping("/series/{id:\\d+}/seasons")
    ItemPage seasons(@PathVariable long id, @ParameterObject ItemQuery query) {
        row("series", id);
        return browsing.page(ItemFilter.below("season", id, null), query);
    }

    @Operation(summary = "The episodes of a series, by number", description = "Also those of which there is no file.")
    @GetMapping("/series/{id:\\d+}/episodes")
    ItemPage episodesOfSeries(@PathVariable long id, @ParameterObject ItemQuery query) {
        row("series", id);
        return browsing.page(ItemFilter.below("episode", id, null), query);
    }

    @Operation(summary = "The episodes of a season, by number", description = "Also those of which there is no file.")
    @GetMapping("/seasons/{id:\\d+}/episodes")
    ItemPage episodesOfSeason(@PathVariable long id, @ParameterObject ItemQuery query) {
        row("seasons", id);
        return browsing.page(ItemFilter.below("episode", null, id), query);
    }

    private ItemView.Row row(String kind, long id) {
        return views.find(id)
                .filter(each -> kind.equals("items") || each.kind().equals(ItemQuery.singular(kind)))
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no such item: " + kind + " " + id,
                        "list items with GET /api/v1/movies, /series or /episodes"));
    }
}
