package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the catalogue holds. */
@RestController
@RequestMapping("/api/v1")
class CatalogueController {
    private static final int LARGEST_PAGE = 500;

    private final ItemViewRepository views;
    private final Gallery gallery;

    CatalogueController(ItemViewRepository views, Gallery gallery) {
        this.views = views;
        this.gallery = gallery;
    }

    @GetMapping("/items/{id}")
    ItemView item(@PathVariable long id) {
        return views.find(id)
                .map(item -> item.with(gallery.chosen(Set.of(id)).getOrDefault(id, List.of()), views.places(id)))
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no item " + id, "list items with GET /api/v1/movies, /series or /episodes"));
    }

    @GetMapping("/movies")
    ItemView.Page movies(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list("movie", search, null, page, size);
    }

    @GetMapping("/series")
    ItemView.Page series(
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list("series", search, null, page, size);
    }

    @GetMapping("/episodes")
    ItemView.Page episodes(
            @RequestParam(required = false) @Nullable Long seriesId,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return list("episode", search, seriesId, page, size);
    }

    private ItemView.Page list(String type, @Nullable String search, @Nullable Long series, int page, int size) {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "page " + page + " of " + size + " cannot be shown", "ask for page 0 or later, of 1 to 500 rows");
        }
        return views.page(type, search, series, page, size);
    }
}
