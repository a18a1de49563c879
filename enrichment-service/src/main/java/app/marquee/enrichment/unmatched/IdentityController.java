package app.marquee.enrichment.unmatched;

import app.marquee.enrichment.identity.Identity;
import app.marquee.enrichment.identity.IdentityViewRepository;
import app.marquee.messaging.web.ApiProblem;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which titles are known, and the spellings that lead to them. */
@RestController
@RequestMapping("/api/v1/identities")
class IdentityController {
    private static final Set<String> KINDS = Set.of("movie", "series");
    private static final int LONGEST = 500;

    private final IdentityViewRepository identities;

    IdentityController(IdentityViewRepository identities) {
        this.identities = identities;
    }

    @GetMapping
    Identity.Page list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int limit) {
        Pages.check(page, limit);
        Pages.check("kind", kind, KINDS);
        return identities.page(kind, search, page, limit);
    }

    @GetMapping("/{id}")
    Identity one(@PathVariable long id) {
        return identities.find(id).orElseThrow(() -> unknown(id));
    }

    /** A spelling leads to it from now on; files that already wait are settled by answering their question. */
    @PostMapping("/{id}/aliases")
    @ResponseStatus(HttpStatus.CREATED)
    Identity addAlias(@PathVariable long id, @RequestBody NewAlias alias) {
        String title = alias.title();
        if (title == null || title.isBlank() || title.length() > LONGEST) {
            throw ApiProblem.badRequest(
                    "an alias needs a title of 1 to 500 letters", "send {\"title\": \"La casa de papel\"}");
        }
        if (!identities.addAlias(id, title.strip(), alias.year(), alias.country())) {
            throw unknown(id);
        }
        return one(id);
    }

    @DeleteMapping("/{id}/aliases/{alias}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAlias(@PathVariable long id, @PathVariable long alias) {
        if (!identities.removeAlias(id, alias)) {
            throw ApiProblem.notFound(
                    "identity " + id + " has no alias " + alias, "list them with GET /api/v1/identities/" + id);
        }
    }

    /** Forgets it with all its spellings; what files show stays. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        if (!identities.remove(id)) {
            throw unknown(id);
        }
    }

    private static ApiProblem unknown(long id) {
        return ApiProblem.notFound("there is no identity " + id, "list them with GET /api/v1/identities");
    }

    /**
     * A spelling, as files have it.
     *
     * @param year    only where the name says this year; so with the country, ISO 3166-1
     */
    record NewAlias(
            @Nullable String title,
            @Nullable Integer year,
            @Nullable String country) {}
}
