package app.marquee.enrichment.artwork;

import app.marquee.enrichment.history.LockRepository;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a person decides about images. Every decision is one transaction, and what it changes waits for that person. */
@Component
class ArtworkChoices {
    private final CandidateRepository candidates;
    private final CandidateViewRepository views;
    private final RejectionRepository rejections;
    private final SelectionRulesRepository rules;
    private final SelectionRequestRepository requests;
    private final LockRepository locks;
    private final Gallery gallery;
    private final ArtworkChanges changes;

    ArtworkChoices(
            CandidateRepository candidates,
            CandidateViewRepository views,
            RejectionRepository rejections,
            SelectionRulesRepository rules,
            SelectionRequestRepository requests,
            LockRepository locks,
            Gallery gallery,
            ArtworkChanges changes) {
        this.candidates = candidates;
        this.views = views;
        this.rejections = rejections;
        this.rules = rules;
        this.requests = requests;
        this.locks = locks;
        this.gallery = gallery;
        this.changes = changes;
    }

    /** Takes the candidate as the first of its type, beside as many of the others as the rules allow, and locks the type. */
    CandidateView select(Subject subject, long candidate, @Nullable ArtworkType type, String by) {
        return changes.change(subject.item(), true, () -> {
            CandidateView wanted = candidate(subject, candidate, type);
            if (wanted.rejected()) {
                throw ApiProblem.conflict(
                        "candidate " + candidate + " was rejected",
                        "take its rejection back first: GET /api/v1/enrichment/rejected-assets lists them");
            }
            if (wanted.fault() != null) {
                throw ApiProblem.conflict(
                        "candidate " + candidate + " has no image: " + wanted.fault(), "select another");
            }
            int most = Math.max(
                    1,
                    rules.rules(subject.library(), subject.language())
                            .of(wanted.assetType())
                            .most());
            List<Long> chosen = new ArrayList<>(List.of(candidate));
            views.of(subject.item(), wanted.assetType()).stream()
                    .filter(each -> each.selected() && each.id() != candidate)
                    .map(CandidateView::id)
                    .forEach(chosen::add);
            candidates.selectByHand(
                    subject.item(),
                    wanted.assetType(),
                    chosen.stream().limit(most).toList(),
                    candidate);
            locks.lock(subject.item(), CandidateRepository.wire(wanted.assetType()), by);
            return views.find(candidate).orElseThrow();
        });
    }

    /** The image never comes again, here or elsewhere. Where it was selected another takes its place. */
    void reject(Subject subject, long candidate, @Nullable ArtworkType type, @Nullable String reason, String by) {
        changes.change(subject.item(), true, () -> {
            drop(subject, candidate(subject, candidate, type), reason, by);
            return subject;
        });
    }

    /** Rejects, and returns what is selected in its place; empty when there is nothing left. */
    Optional<CandidateView> reselect(Subject subject, long current, @Nullable ArtworkType type, String by) {
        return changes.change(subject.item(), true, () -> {
            CandidateView old = candidate(subject, current, type);
            drop(subject, old, "another was asked for", by);
            return views.of(subject.item(), old.assetType()).stream()
                    .filter(CandidateView::selected)
                    .findFirst();
        });
    }

    private void drop(Subject subject, CandidateView candidate, @Nullable String reason, String by) {
        requests.add(rejections.reject(candidate, reason, by));
        if (candidate.selected()) {
            locks.unlock(subject.item(), CandidateRepository.wire(candidate.assetType()));
        }
        LibraryRules libraryRules = rules.rules(subject.library(), subject.language());
        requests.add(gallery.choose(subject.item(), libraryRules.asked()));
    }

    private CandidateView candidate(Subject subject, long id, @Nullable ArtworkType type) {
        return views.find(id)
                .filter(each -> each.itemId() == subject.item())
                .filter(each -> type == null || each.assetType() == type)
                .orElseThrow(() -> ApiProblem.notFound(
                        "item " + subject.item() + " has no such candidate " + id,
                        "GET /api/v1/items/" + subject.item() + "/assets/candidates lists them"));
    }
}
