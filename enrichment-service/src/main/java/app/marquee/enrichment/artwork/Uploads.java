package app.marquee.enrichment.artwork;

import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Images of people's own. Their bytes are publisher-service's; here they are candidates like others, at once selected and locked. */
@Component
class Uploads {
    /** As a candidate's provider; also the beginning of its address, which ends in the SHA-256 of the bytes. */
    static final String PROVIDER = "upload";

    private final CandidateRepository candidates;
    private final CandidateViewRepository views;
    private final LockRepository locks;
    private final ArtworkChanges changes;

    Uploads(
            CandidateRepository candidates,
            CandidateViewRepository views,
            LockRepository locks,
            ArtworkChanges changes) {
        this.candidates = candidates;
        this.views = views;
        this.locks = locks;
        this.changes = changes;
    }

    static boolean is(CandidateView candidate) {
        return candidate.provider().equals(PROVIDER);
    }

    /** Below the gateway's address. */
    static String thumbnail(CandidateView candidate) {
        return "/api/v1/cache/" + candidate.url().substring(PROVIDER.length() + 1) + "/thumbnail";
    }

    CandidateView take(Subject subject, ArtworkType type, Image image, String by) {
        if (!image.sha256().matches("[0-9a-f]{64}") || image.width() < 1 || image.height() < 1) {
            throw ApiProblem.badRequest(
                    "this is no image in the cache", "send the image itself to POST /api/v1/items/{id}/assets/upload");
        }
        return changes.change(subject.item(), true, () -> {
            long id = candidates.add(
                    subject, type, PROVIDER, PROVIDER + ":" + image.sha256(), image.width(), image.height());
            candidates.selectByHand(subject.item(), type, List.of(id), id);
            locks.lock(subject.item(), CandidateRepository.wire(type), by);
            return views.find(id).orElseThrow();
        });
    }

    /** @param sha256 of its bytes, lower-case hexadecimal */
    record Image(String sha256, int width, int height) {}
}
