package app.marquee.enrichment.artwork;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Images that people chose or rejected elsewhere or before. Runs in the caller's transaction; false where it was known. */
@Component
public class DecidedImages {
    private final RejectionRepository rejections;
    private final SelectionRequestRepository requests;
    private final CandidateViewRepository candidates;
    private final SubjectRepository subjects;
    private final ArtworkChoices choices;

    DecidedImages(
            RejectionRepository rejections,
            SelectionRequestRepository requests,
            CandidateViewRepository candidates,
            SubjectRepository subjects,
            ArtworkChoices choices) {
        this.rejections = rejections;
        this.requests = requests;
        this.candidates = candidates;
        this.subjects = subjects;
        this.choices = choices;
    }

    /** Items that show it choose another. */
    public boolean reject(
            String provider, String url, @Nullable String type, @Nullable String reason, @Nullable String person) {
        Optional<List<Long>> using = rejections.reject(provider, url, type, reason, person);
        using.ifPresent(requests::add);
        return using.isPresent();
    }

    /**
     * The best of these addresses that the item has as a candidate, chosen by hand and locked.
     *
     * @return empty when it has none of them
     */
    public Optional<Boolean> choose(long item, ArtworkType type, List<String> urls, String person) {
        Subject subject = subjects.find(item)
                .orElseThrow(() -> ApiProblem.notFound("there is no item " + item, "scan its files first"));
        List<CandidateView> all = candidates.of(item, type);
        return urls.stream()
                .flatMap(url -> all.stream().filter(each -> each.url().equals(url)))
                .findFirst()
                .map(wanted -> {
                    boolean known = wanted.locked()
                            && wanted.selected()
                            && Objects.requireNonNullElse(wanted.ordinal(), 0) == 0;
                    if (!known) {
                        choices.select(subject, wanted.id(), type, person);
                    }
                    return !known;
                });
    }
}
