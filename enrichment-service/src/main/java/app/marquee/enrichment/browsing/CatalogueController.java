package app.marquee.enrichment.browsing;

import app.marquee.messaging.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.Map;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of and searches in the catalogue. */
@RestController
@RequestMapping("/api/v1/{kind:items|movies|series|seasons|episodes}")
class CatalogueController {
    private final Browsing browsing;
    private final FilterChoiceRepository choices;

    CatalogueController(Browsing browsing, FilterChoiceRepository choices) {
        this.browsing = browsing;
        this.choices = choices;
    }

    @Operation(
            summary = "A page of items",
            description =
                    "Filters hold together and may be written as filter[state]=enriched, too. Episodes and seasons"
                            + " without a file are not listed. With fields only those members of the entries come.")
    @GetMapping
    ItemPage list(@PathVariable String kind, @ParameterObject ItemQuery query) {
        return browsing.page(query.filter(kind), query);
    }

    @Operation(summary = "The likest titles first", description = "The same as the list with q.")
    @GetMapping("/search")
    ItemPage search(@PathVariable String kind, @ParameterObject ItemQuery query) {
        if (query.q() == null) {
            throw ApiProblem.badRequest("there is nothing to search for", "give q, the words of a title");
        }
        return browsing.page(query.filter(kind), query);
    }

    @Operation(summary = "Items that are not published as they are now")
    @GetMapping("/unpublished")
    ItemPage unpublished(@PathVariable String kind, @ParameterObject ItemQuery query) {
        return browsing.page(query.filter(kind).unpublishedOnly(), query);
    }

    @Operation(summary = "How many are not published as they are now")
    @GetMapping("/unpublished/count")
    Map<String, Long> countUnpublished(@PathVariable String kind, @ParameterObject ItemQuery query) {
        return Map.of("count", browsing.count(query.filter(kind).unpublishedOnly()));
    }

    @Operation(
            summary = "The ids of all items a filter means, at most 100,000",
            description = "A parameter that is no filter is refused: somebody would do something with too many items.")
    @GetMapping("/ids")
    List<Long> ids(
            @PathVariable String kind,
            @ParameterObject ItemQuery query,
            @Parameter(hidden = true) @RequestParam Map<String, String> named) {
        ItemQuery.refuseUnknown(named.keySet());
        return browsing.ids(query.filter(kind), query);
    }

    @Operation(summary = "What the filters of a list can be set to, with how many there are")
    @GetMapping("/filters")
    FilterChoices filters(@PathVariable String kind, @ParameterObject ItemQuery query) {
        return choices.of(query.filter(kind).types());
    }
}
