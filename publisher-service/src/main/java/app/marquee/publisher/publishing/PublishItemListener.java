package app.marquee.publisher.publishing;

import app.marquee.messaging.Cancellations;
import app.marquee.messaging.Failure;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.PublishItem;
import app.marquee.model.event.AssetPublished.Outcome;
import app.marquee.model.event.JobProgress;
import app.marquee.model.topology.ServiceName;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.desired.DesiredRepository;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Publishes an item because a person said so; of a series also the episodes that are held. */
@Component
class PublishItemListener implements FetchingListener<PublishItem, List<Attempt>> {
    private final DesiredRepository desired;
    private final HeldRepository held;
    private final Cancellations cancelled;
    private final Publishing publishing;
    private final Answers answers;
    private final Outbox outbox;

    PublishItemListener(
            DesiredRepository desired,
            HeldRepository held,
            Cancellations cancelled,
            Publishing publishing,
            Answers answers,
            Outbox outbox) {
        this.desired = desired;
        this.held = held;
        this.cancelled = cancelled;
        this.publishing = publishing;
        this.answers = answers;
        this.outbox = outbox;
    }

    @Override
    public List<Attempt> fetch(PublishItem wish) {
        if (wish.jobId() != null && cancelled.cancelled(wish.jobId())) {
            return List.of();
        }
        Optional<DesiredItem> item = desired.find(wish.itemId());
        if (item.isEmpty() && wish.jobId() == null) {
            throw new MessageFailure(Failure.Kind.NOT_FOUND, neverEnriched(wish));
        }
        return item.map(known -> publishing.attempt(known, Trigger.PERSON, wish.requestedBy(), library -> true))
                .orElse(List.of());
    }

    @Override
    public void store(PublishItem wish, List<Attempt> attempts) {
        boolean stopped = wish.jobId() != null && cancelled.cancelled(wish.jobId());
        answers.give(attempts);
        if (!stopped) {
            held.releaseEpisodesOf(wish.itemId());
        }
        if (wish.jobId() != null) {
            outbox.add(
                    desired.find(wish.itemId()).isPresent()
                            ? progress(wish.jobId(), wish.itemId(), attempts, stopped)
                            : new JobProgress(
                                    wish.jobId(),
                                    ServiceName.PUBLISHER.wireName(),
                                    stopped ? JobProgress.Status.CANCELLED : JobProgress.Status.FAILED,
                                    "publishing",
                                    0,
                                    0,
                                    neverEnriched(wish),
                                    wish.itemId()));
        }
    }

    private static String neverEnriched(PublishItem wish) {
        return "item " + wish.itemId() + " was never enriched, so there is nothing to publish";
    }

    private static JobProgress progress(long jobId, long itemId, List<Attempt> attempts, boolean stopped) {
        List<Attempt> failed = attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.FAILED)
                .toList();
        JobProgress.Status status = stopped
                ? JobProgress.Status.CANCELLED
                : failed.isEmpty() ? JobProgress.Status.COMPLETED : JobProgress.Status.FAILED;
        boolean unchanged =
                !attempts.isEmpty() && attempts.stream().allMatch(attempt -> attempt.outcome() == Outcome.UNCHANGED);
        String reason = attempts.stream()
                .map(Attempt::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(unchanged ? "No changes to publish" : null);
        return new JobProgress(
                jobId,
                ServiceName.PUBLISHER.wireName(),
                status,
                "publishing",
                attempts.size() - failed.size(),
                attempts.size(),
                reason,
                itemId);
    }
}
