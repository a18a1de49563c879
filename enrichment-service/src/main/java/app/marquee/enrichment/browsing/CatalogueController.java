package app.marquee.enrichment.browsing;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ItemDetails;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what the catalogue holds. */
@RestController
@RequestMapping("/api/v1")
class CatalogueController {
    private static final int LARGEST_PAGE = 200;
    private static final int LAST_PAGE = 5000;
    private static final int LONGEST_QUERY = 200;
    private static final Set<String> STATES = Set.of("discovered", "identified", "enriched", "published");

    private final ItemViewRepository views;
    private final ItemListRepository lists;
    private final ItemSearchRepository searches;
    private final Provenances provenances;
    private final LockRepository locks;
    private final Gallery gallery;

    CatalogueController(
            ItemViewRepository views,
            ItemListRepository lists,
            ItemSearchRepository searches,
            Provenances provenances,
            LockRepository locks,
            Gallery gallery) {
        this.views = views;
        this.lists = lists;
        this.searches = searches;
        this.provenances = provenances;
        this.locks = locks;
        this.gallery = gallery;
    }

    @GetMapping("/items/{id}")
    ItemView item(@PathVariable long id) {
        return whole("items", id);
    }

    @GetMapping("/{kind:movies|series|seasons|episodes}/{id:\\d+}")
    ItemView ofKind(@PathVariable String kind, @PathVariable long id) {
        return whole(kind, id);
    }

    @GetMapping("/{kind:movies|series|episodes}")
    ItemPage list(@PathVariable String kind, @ParameterObject Wish wish) {
        return lists.page(listing(kind, wish));
    }

    @GetMapping("/{kind:movies|series|episodes}/search")
    ItemPage search(
            @PathVariable String kind,
            @RequestParam String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable Integer pageSize) {
        int size = size(page, limit, pageSize);
        String words = q.strip();
        if (words.isEmpty() || words.length() > LONGEST_QUERY || words.indexOf('\0') >= 0) {
            throw ApiProblem.badRequest("there is nothing to search for", "give q 1 to " + LONGEST_QUERY + " letters");
        }
        ItemSearchRepository.Hits hits = searches.search(type(kind), words, page, size);
        return new ItemPage(hits.items(), page, size, hits.total(), null);
    }

    @GetMapping("/{kind:movies|series|episodes}/unpublished")
    ItemPage unpublished(@PathVariable String kind, @ParameterObject Wish wish) {
        return lists.page(listing(kind, wish.unpublished()));
    }

    @GetMapping("/{kind:movies|series|episodes}/unpublished/count")
    Map<String, Long> countUnpublished(@PathVariable String kind, @ParameterObject Wish wish) {
        return Map.of("count", lists.count(listing(kind, wish.unpublished())));
    }

    /**
     * What a list is asked for. All filters hold together.
     *
     * @param sort     title, year or added; within a series number
     * @param order    asc or desc
     * @param page     counted from 1; for long lists {@code after} is faster
     * @param pageSize another name for {@code limit}
     * @param after    {@code next} of the page before, with the same sort and order
     */
    record Wish(
            @Nullable String sort,
            @Nullable String order,
            @Nullable String state,
            @Nullable Boolean hasUnpublishedChanges,
            @Nullable Boolean edited,
            @Nullable Integer year,
            @Nullable String genre,
            @Nullable Long libraryId,
            @Nullable Long seriesId,
            @Nullable Integer page,
            @Nullable Integer limit,
            @Nullable Integer pageSize,
            @Nullable String after) {
        Wish unpublished() {
            return new Wish(
                    sort, order, state, true, edited, year, genre, libraryId, seriesId, page, limit, pageSize, after);
        }
    }

    private static Listing listing(String kind, Wish wish) {
        int page = wish.page == null ? 1 : wish.page;
        int limit = size(page, wish.limit, wish.pageSize);
        if (wish.state != null && !STATES.contains(wish.state)) {
            throw ApiProblem.badRequest("no item is '" + wish.state + "'", "state is one of " + STATES);
        }
        if (wish.genre != null && (wish.genre.length() > LONGEST_QUERY || wish.genre.indexOf('\0') >= 0)) {
            throw ApiProblem.badRequest("this is no genre", "give genre at most " + LONGEST_QUERY + " letters");
        }
        if (wish.seriesId != null && !kind.equals("episodes")) {
            throw ApiProblem.badRequest("only episodes have a series", "leave seriesId away, or list episodes");
        }
        Listing listing = new Listing(
                type(kind),
                wish.seriesId,
                wish.libraryId,
                wish.state,
                wish.hasUnpublishedChanges,
                wish.edited,
                wish.year,
                wish.genre,
                sort(wish),
                descending(wish.order),
                page,
                limit,
                null);
        return wish.after == null ? listing : listing.from(cursor(wish.after, listing));
    }

    private static Cursor cursor(String text, Listing listing) {
        return Cursor.parse(text)
                .filter(cursor -> cursor.order().equals(listing.order()))
                .filter(cursor -> listing.sort().knows(cursor.key()))
                .orElseThrow(() -> ApiProblem.badRequest(
                        "'" + text + "' is no place in this list",
                        "take 'after' from the 'next' of the page before, with the same sort and order"));
    }

    private static Listing.Sort sort(Wish wish) {
        if (wish.sort == null) {
            return wish.seriesId == null ? Listing.Sort.TITLE : Listing.Sort.NUMBER;
        }
        return switch (wish.sort) {
            case "title" -> Listing.Sort.TITLE;
            case "year" -> Listing.Sort.YEAR;
            case "added" -> Listing.Sort.ADDED;
            case "number" -> {
                if (wish.seriesId == null) {
                    throw ApiProblem.badRequest("only episodes of one series are numbered", "give seriesId, too");
                }
                yield Listing.Sort.NUMBER;
            }
            default ->
                throw ApiProblem.badRequest(
                        "items cannot be sorted by '" + wish.sort + "'", "sort is title, year, added or number");
        };
    }

    private static boolean descending(@Nullable String order) {
        return switch (order == null ? "asc" : order.toLowerCase(Locale.ROOT)) {
            case "asc" -> false;
            case "desc" -> true;
            default -> throw ApiProblem.badRequest("'" + order + "' is no order", "order is asc or desc");
        };
    }

    private static int size(int page, @Nullable Integer limit, @Nullable Integer pageSize) {
        int size = limit != null ? limit : pageSize != null ? pageSize : 50;
        if (page < 1 || page > LAST_PAGE || size < 1 || size > LARGEST_PAGE) {
            throw ApiProblem.badRequest(
                    "page " + page + " of " + size + " items each cannot be given",
                    "page is 1 to " + LAST_PAGE + ", limit (or pageSize) is 1 to " + LARGEST_PAGE);
        }
        return size;
    }

    private ItemView whole(String kind, long id) {
        ItemView.Row row = views.find(id)
                .filter(each -> kind.equals("items") || each.kind().equals(type(kind)))
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no such item: " + kind + " " + id,
                        "list items with GET /api/v1/movies, /series or /episodes"));
        ItemDetails details = views.details(id).orElse(null);
        return new ItemView(
                row,
                details,
                gallery.chosen(Set.of(id)).getOrDefault(id, List.of()),
                views.places(id),
                locks.of(id),
                provenances.of(row, details));
    }

    /** The singular of a path's plural. */
    private static String type(String kind) {
        return kind.equals("series") ? kind : kind.substring(0, kind.length() - 1);
    }
}
