package app.marquee.enrichment.artwork;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How images are chosen, and which never are. Library 0 speaks for all that have no rules of their own. */
@RestController
@RequestMapping("/api/v1/enrichment")
class SelectionConfigController {
    private static final int LARGEST_PAGE = 200;

    private final SelectionRulesRepository rules;
    private final SelectionRequestRepository requests;
    private final RejectionRepository rejections;
    private final SubjectRepository subjects;
    private final TransactionTemplate transactions;

    SelectionConfigController(
            SelectionRulesRepository rules,
            SelectionRequestRepository requests,
            RejectionRepository rejections,
            SubjectRepository subjects,
            TransactionTemplate transactions) {
        this.rules = rules;
        this.requests = requests;
        this.rejections = rejections;
        this.subjects = subjects;
        this.transactions = transactions;
    }

    @GetMapping("/libraries/{library}/asset-selection")
    List<SelectionConfig> all(@PathVariable long library) {
        LibraryRules held = held(library);
        Set<ArtworkType> own = rules.own(library);
        return Arrays.stream(ArtworkType.values())
                .map(type -> SelectionConfig.of(type, own.contains(type), held.of(type)))
                .toList();
    }

    /** The library's images of this type are chosen anew by these rules, a person's choices aside. */
    @PutMapping("/libraries/{library}/asset-selection/{type}")
    SelectionConfig change(@PathVariable long library, @PathVariable String type, @RequestBody SelectionConfig wished) {
        ArtworkType of = ArtworkController.known(type);
        SelectionRules checked = wished.over(held(library).of(of));
        transactions.executeWithoutResult(status -> {
            rules.store(library, of, checked);
            requests.addAllOf(library);
        });
        return SelectionConfig.of(of, true, checked);
    }

    /** From now on the rules of library 0 hold. */
    @DeleteMapping("/libraries/{library}/asset-selection/{type}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long library, @PathVariable String type) {
        held(library);
        ArtworkType of = ArtworkController.known(type);
        if (library == 0) {
            throw ApiProblem.badRequest(
                    "the rules of library 0 hold where there are no others", "change them with PUT instead");
        }
        transactions.executeWithoutResult(status -> {
            rules.remove(library, of);
            requests.addAllOf(library);
        });
    }

    @GetMapping("/rejected-assets")
    List<RejectionRepository.Rejection> rejected(
            @RequestParam(required = false) @Nullable Long before, @RequestParam(defaultValue = "50") int limit) {
        return rejections.list(before, Math.clamp(limit, 1, LARGEST_PAGE));
    }

    /** The image may be chosen again. */
    @DeleteMapping("/rejected-assets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forgive(@PathVariable long id) {
        Optional<List<Long>> items = transactions.execute(status -> {
            Optional<List<Long>> with = rejections.forgive(id);
            with.ifPresent(requests::add);
            return with;
        });
        if (items == null || items.isEmpty()) {
            throw ApiProblem.notFound(
                    "there is no rejection " + id, "GET /api/v1/enrichment/rejected-assets lists them");
        }
    }

    private LibraryRules held(long library) {
        if (!subjects.knowsLibrary(library)) {
            throw ApiProblem.notFound("there is no library " + library, "GET /api/v1/libraries lists them");
        }
        return rules.rules(library == 0 ? Optional.empty() : Optional.of(library), SelectionRules.DEFAULT.language());
    }
}
