package app.marquee.enrichment.artwork;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The images of an item over REST. An item may be named by its kind or as an item. */
@RestController
@RequestMapping("/api/v1/{kind:items|movies|series|seasons|episodes}/{id}/assets")
class ArtworkController {
    private static final int LONGEST_REASON = 500;

    private final CandidateViewRepository views;
    private final SubjectRepository subjects;
    private final ArtworkChoices choices;
    private final ArtworkSearch search;
    private final Uploads uploads;

    ArtworkController(
            CandidateViewRepository views,
            SubjectRepository subjects,
            ArtworkChoices choices,
            ArtworkSearch search,
            Uploads uploads) {
        this.views = views;
        this.subjects = subjects;
        this.choices = choices;
        this.search = search;
        this.uploads = uploads;
    }

    @GetMapping("/candidates")
    List<CandidateView> candidates(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String assetType) {
        return views.of(subject(kind, id).item(), type(assetType));
    }

    /** Locks the item's images of this type to the candidate. */
    @PostMapping("/select")
    CandidateView select(@PathVariable String kind, @PathVariable long id, @RequestBody Selected wish, Caller caller) {
        return choices.select(
                subject(kind, id), given(wish.candidateId, "candidateId"), type(wish.assetType), caller.name());
    }

    @PostMapping("/reject")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(@PathVariable String kind, @PathVariable long id, @RequestBody Rejected wish, Caller caller) {
        String reason = wish.reason;
        if (reason != null && (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0)) {
            throw ApiProblem.badRequest(
                    "the reason cannot be kept", "give a reason of at most " + LONGEST_REASON + " letters");
        }
        choices.reject(
                subject(kind, id), given(wish.candidateId, "candidateId"), type(wish.assetType), reason, caller.name());
    }

    /** Rejects the current image; what is chosen instead comes back. */
    @PostMapping("/reselect")
    CandidateView reselect(
            @PathVariable String kind, @PathVariable long id, @RequestBody Reselected wish, Caller caller) {
        return choices.reselect(
                        subject(kind, id),
                        given(wish.currentCandidateId, "currentCandidateId"),
                        type(wish.assetType),
                        caller.name())
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no other image that could be chosen; the rejected one is gone",
                        "search the providers again with POST .../assets/search, or take a rejection back"));
    }

    /** Asks the providers now; answers with all candidates there are then. */
    @PostMapping("/search")
    List<CandidateView> search(@PathVariable String kind, @PathVariable long id, @RequestBody Searched wish) {
        ArtworkType type = type(wish.assetType);
        Subject subject = subject(kind, id);
        search.search(subject, wish.providers == null ? List.of() : wish.providers);
        return views.of(subject.item(), type);
    }

    /** An image that lies in the cache already becomes the item's first of that type; the type is locked to it. */
    @PostMapping("/uploaded")
    CandidateView uploaded(
            @PathVariable String kind, @PathVariable long id, @RequestBody Uploaded image, Caller caller) {
        if (image.assetType == null || image.sha256 == null) {
            throw ApiProblem.badRequest(
                    "assetType or sha256 is missing", "send both with the image's width and height");
        }
        return uploads.take(
                subject(kind, id),
                known(image.assetType),
                new Uploads.Image(image.sha256, image.width, image.height),
                caller.name());
    }

    private Subject subject(String kind, long id) {
        return subjects.find(id)
                .filter(subject ->
                        kind.equals("items") || plural(subject.kind()).equals(kind))
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no such item: " + kind + " " + id,
                        "list items with GET /api/v1/movies, /series or /episodes"));
    }

    private static String plural(MediaKind kind) {
        return kind == MediaKind.SERIES ? "series" : kind.name().toLowerCase(Locale.ROOT) + "s";
    }

    static @Nullable ArtworkType type(@Nullable String name) {
        return name == null ? null : known(name);
    }

    static ArtworkType known(String name) {
        try {
            return ArtworkType.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ApiProblem.badRequest(
                    "there is no artwork of the type '" + name + "'",
                    "types are " + List.of(ArtworkType.values()).toString().toLowerCase(Locale.ROOT));
        }
    }

    private static long given(@Nullable Long id, String member) {
        if (id == null) {
            throw ApiProblem.badRequest(member + " is missing", "send {\"" + member + "\": 123}");
        }
        return id;
    }

    /**
     * @param assetType of the candidates that are wanted in answer; null for all
     * @param providers their names; null for all that can be asked
     */
    record Searched(@Nullable String assetType, @Nullable List<String> providers) {}

    /** @param sha256 of its bytes, lower-case hexadecimal */
    record Uploaded(@Nullable String assetType, @Nullable String sha256, int width, int height) {}

    record Selected(@Nullable Long candidateId, @Nullable String assetType) {}

    record Rejected(
            @Nullable Long candidateId,
            @Nullable String assetType,
            @Nullable String reason) {}

    record Reselected(
            @Nullable Long currentCandidateId, @Nullable String assetType) {}
}
