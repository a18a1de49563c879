package app.marquee.notifier.coalescing;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.messaging.settings.Live;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.media.Urgency;
import app.marquee.notifier.targets.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the calls of a target and writes down how they ended, each in one transaction with what is said about it. */
@Component
class DeliveryDesk {
    private final NewsRepository news;
    private final DeliveryRepository deliveries;
    private final Outbox outbox;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Live<CoalescingSettings> settings;

    DeliveryDesk(
            NewsRepository news,
            DeliveryRepository deliveries,
            Outbox outbox,
            TransactionTemplate transactions,
            Clock clock,
            Live<CoalescingSettings> settings) {
        this.news = news;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
        this.settings = settings;
    }

    /** When there is something to do for the target; empty when nothing waits. */
    Optional<Instant> nextDue(long targetId) {
        Instant now = clock.instant();
        Stream<Instant> folders =
                news.waiting(targetId, now).stream().map(one -> rhythm().due(one.first(), one.last(), one.called()));
        return Stream.concat(folders, deliveries.nextAttempt(targetId).stream()).min(Instant::compareTo);
    }

    /** The next call to make: one that is tried again, or else the oldest folder that is due. */
    Optional<Delivery> next(long targetId) {
        Instant now = clock.instant();
        Optional<Delivery> next = transactions.execute(status -> {
            Optional<Delivery> again =
                    deliveries.begin(targetId, now, settings.get().mostNews());
            if (again.isPresent()) {
                return again;
            }
            return Batch.next(news.waiting(targetId, now), rhythm(), settings.get(), now)
                    .flatMap(batch -> {
                        deliveries.insert(targetId, batch, now);
                        return deliveries.begin(targetId, now, settings.get().mostNews());
                    });
        });
        CrashPoint.passed("notifier.claimed");
        return next;
    }

    List<Delivery> interrupted(long targetId) {
        return deliveries.interrupted(targetId);
    }

    /** It is tried again at once; an interruption is no failed attempt. */
    void resume(Delivery delivery) {
        deliveries.again(delivery.id(), clock.instant(), delivery.attempts(), "interrupted");
    }

    void drop(Delivery delivery) {
        deliveries.drop(delivery.id());
    }

    void told(Delivery delivery, Target target, String atTarget, @Nullable String remark) {
        CrashPoint.passed("notifier.before-told");
        finish(delivery, target, ending(delivery, PlayersNotified.Outcome.TOLD, 0, atTarget, null, remark));
    }

    /** For people, who are not told twice. */
    void unknown(Delivery delivery, Target target, String atTarget, String what) {
        String reason = what + ": it may have arrived, and is not sent again";
        finish(delivery, target, ending(delivery, PlayersNotified.Outcome.UNKNOWN, 0, atTarget, reason, null));
    }

    /** Tried again later, unless it was tried often enough. */
    void failed(Delivery delivery, Target target, String atTarget, String reason) {
        int attempts = delivery.attempts() + 1;
        if (attempts < settings.get().attempts()) {
            deliveries.markCalled(delivery, clock.instant());
            deliveries.again(delivery.id(), clock.instant().plus(rhythm().gapAfter(attempts)), attempts, reason);
        } else {
            end(delivery, target, atTarget, attempts, reason);
        }
    }

    /** Waits for the target's return, which is no failed attempt; but not for ever. */
    void postponed(Delivery delivery, Target target, String atTarget, String reason) {
        Instant now = clock.instant();
        if (now.isBefore(delivery.createdAt().plus(settings.get().giveUp()))) {
            deliveries.again(delivery.id(), now, delivery.attempts(), reason);
        } else {
            end(delivery, target, atTarget, delivery.attempts(), reason);
        }
    }

    private void end(Delivery delivery, Target target, String atTarget, int attempts, String reason) {
        finish(delivery, target, ending(delivery, PlayersNotified.Outcome.FAILED, attempts, atTarget, reason, null));
    }

    private static Ending ending(
            Delivery delivery,
            PlayersNotified.Outcome outcome,
            int failures,
            String atTarget,
            @Nullable String reason,
            @Nullable String remark) {
        int urgency = delivery.carried().stream()
                .mapToInt(Delivery.Carried::urgency)
                .min()
                .orElse(Urgency.MEDIUM.level());
        return new Ending(outcome, Math.max(failures, delivery.attempts()), atTarget, urgency, reason, remark);
    }

    private void finish(Delivery delivery, Target target, Ending ending) {
        List<PlayersNotified.Item> items = delivery.news().stream()
                .<PlayersNotified.Item>mapMulti((one, add) -> {
                    if (one.itemId() != null) {
                        add.accept(new PlayersNotified.Item(one.itemId(), one.revision()));
                    }
                })
                .distinct()
                .toList();
        List<String> causes = delivery.carried().stream()
                .flatMap(one -> Stream.concat(Stream.of(one.correlation()), one.causes().stream()))
                .distinct()
                .limit(settings.get().mostNews())
                .toList();
        PlayersNotified notified = new PlayersNotified(
                target.id(),
                target.service(),
                target.name(),
                delivery.libraryId(),
                ending.atTarget(),
                ending.outcome(),
                items,
                ending.reason());
        transactions.executeWithoutResult(status -> {
            deliveries.finish(delivery, target, ending, items, causes, clock.instant());
            deliveries.markCalled(delivery, clock.instant());
            Outgoing outgoing = Outgoing.of(notified).urgency(new Urgency(ending.urgency()));
            outbox.add(
                    causes.isEmpty()
                            ? outgoing
                            : outgoing.correlation(causes.getFirst()).causes(causes.subList(1, causes.size())));
        });
    }

    private Rhythm rhythm() {
        return new Rhythm(settings.get());
    }
}
