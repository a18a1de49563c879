package app.marquee.notifier.coalescing;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.secrets.UnreadableSecret;
import app.marquee.messaging.settings.Live;
import app.marquee.model.media.Library;
import app.marquee.notifier.libraries.LibraryRepository;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import app.marquee.notifier.targets.TargetRepository;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * One round for one target: everything that is due is told, call after call, by one instance. What is kept for a player of
 * a group is told to one member, the first in order that can take it, and the others show it.
 */
@Component
class Round {
    private static final Logger log = LoggerFactory.getLogger(Round.class);

    private final String holder = UUID.randomUUID().toString();
    private final Set<Long> held = ConcurrentHashMap.newKeySet();
    private final Set<Long> unreadable = ConcurrentHashMap.newKeySet();
    private final DeliveryDesk desk;
    private final LeaseRepository leases;
    private final TargetRepository targets;
    private final LibraryRepository libraries;
    private final Calls calls;
    private final Circuits circuits;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Live<CoalescingSettings> settings;

    Round(
            DeliveryDesk desk,
            LeaseRepository leases,
            TargetRepository targets,
            LibraryRepository libraries,
            Calls calls,
            Circuits circuits,
            MeterRegistry meters,
            Clock clock,
            Live<CoalescingSettings> settings) {
        this.desk = desk;
        this.leases = leases;
        this.targets = targets;
        this.libraries = libraries;
        this.calls = calls;
        this.circuits = circuits;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
    }

    /** Tells what is due. Answers how long nothing more will be, as far as this instance knows. */
    Duration run(long targetId) {
        List<Target> members = members(targetId);
        if (members.stream().allMatch(circuits::resting)) {
            return settings.get().look();
        }
        Instant now = clock.instant();
        Optional<Instant> due = desk.nextDue(targetId);
        if (due.isEmpty() || due.get().isAfter(now)) {
            return due.map(time -> Duration.between(now, time))
                    .filter(wait -> wait.compareTo(settings.get().look()) < 0)
                    .orElse(settings.get().look());
        }
        Set<Long> taken = new HashSet<>();
        try {
            if (!members.stream().allMatch(member -> take(member.id(), now, taken))) {
                return settings.get().look();
            }
            pickUpInterrupted(targetId, members.getFirst());
            boolean told = false;
            while (!Thread.currentThread().isInterrupted() && tellNext(targetId, taken)) {
                told = true;
            }
            return told ? Duration.ZERO : settings.get().look();
        } finally {
            giveBack(taken);
        }
    }

    /** Whether nobody else calls it, neither another instance nor, for another member of its group, we. */
    private boolean take(long id, Instant now, Set<Long> taken) {
        return held.add(id)
                && taken.add(id)
                && leases.take(id, holder, now, now.plus(settings.get().lease()));
    }

    private void giveBack(Set<Long> taken) {
        try {
            taken.forEach(id -> leases.release(id, holder));
        } finally {
            held.removeAll(taken);
        }
    }

    /** So that nobody else takes a target that a long call keeps us at. */
    void keepLeases() {
        leases.renew(
                Set.copyOf(held), holder, clock.instant().plus(settings.get().lease()));
    }

    private void pickUpInterrupted(long targetId, Target target) {
        for (Delivery delivery : desk.interrupted(targetId)) {
            if (calls.toPeople(target)) {
                desk.unknown(delivery, target, delivery.folder(), "interrupted while it was sent");
            } else {
                desk.resume(delivery);
            }
        }
    }

    /** Whether there may be more to tell. */
    private boolean tellNext(long targetId, Set<Long> taken) {
        List<Target> members = members(targetId).stream()
                .filter(member -> taken.contains(member.id()))
                .toList();
        Optional<Delivery> next = members.stream().anyMatch(calls::mayBeMade) ? desk.next(targetId) : Optional.empty();
        if (next.isEmpty()) {
            return false;
        }
        Delivery delivery = next.get();
        Optional<Library> library = libraries.find(delivery.libraryId());
        if (library.isEmpty() || delivery.carried().isEmpty()) {
            desk.drop(delivery);
            return true;
        }
        tell(delivery, library.get(), members);
        return true;
    }

    /** By the first member that can: the delivery waits or counts a failure only when none of them could. */
    private void tell(Delivery delivery, Library library, List<Target> members) {
        @Nullable Failure last = null;
        for (Target member : members) {
            if (!calls.mayBeMade(member)) {
                continue;
            }
            Telling telling = new Telling(member, library, delivery.folder(), delivery.folders(), delivery.news());
            Optional<CallFailed> failed = tell(delivery, telling);
            if (failed.isEmpty()) {
                members.stream().filter(other -> other.id() != member.id()).forEach(calls::refreshView);
                return;
            }
            Failure failure = failure(telling, failed.get());
            if (Thread.currentThread().isInterrupted()) {
                return; // stays as sending, and is picked up by whoever comes next
            }
            note(delivery, failure);
            last = last == null || !failure.away() ? failure : last;
        }
        if (last != null) {
            notTold(delivery, last);
        }
    }

    private Optional<CallFailed> tell(Delivery delivery, Telling telling) {
        Target target = telling.target();
        String atTarget = telling.atTarget(telling.folder());
        long began = System.nanoTime();
        String outcome = "told";
        try {
            Optional<String> remark = calls.made(target, teller -> teller.tell(telling));
            CrashPoint.passed("notifier.called");
            circuits.well(target);
            desk.told(delivery, target, atTarget, remark.orElse(null));
            log.atInfo()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.PATH, atTarget)
                    .addKeyValue(LogKeys.COUNT, delivery.carried().size())
                    .addKeyValue(LogKeys.REASON, remark.orElse(""))
                    .log("target told");
            return Optional.empty();
        } catch (CallFailed e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            return Optional.of(e);
        } finally {
            meters.timer("notifier.calls", "service", target.service(), "outcome", outcome)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    /** @param away whether the target is to blame and not this call */
    private record Failure(Target target, String atTarget, CallFailed cause, boolean people, boolean away) {
        private boolean well() {
            return cause.reason() == CallFailed.Reason.NOT_DONE;
        }
    }

    private Failure failure(Telling telling, CallFailed cause) {
        Target target = telling.target();
        boolean people = calls.toPeople(target) && cause.mayHaveArrived();
        boolean away = !people
                && cause.reason() != CallFailed.Reason.NOT_DONE
                && (cause.callsLater() || calls.absence(target).isPresent());
        return new Failure(target, telling.atTarget(telling.folder()), cause, people, away);
    }

    private void note(Delivery delivery, Failure failure) {
        log.atWarn()
                .addKeyValue(LogKeys.TARGET_ID, failure.target().id())
                .addKeyValue(LogKeys.PATH, failure.atTarget())
                .addKeyValue(LogKeys.ATTEMPT, delivery.attempts() + (failure.away() ? 0 : 1))
                .addKeyValue(LogKeys.REASON, failure.cause().what())
                .log(failure.away() ? "target left alone until it is back" : "target not told");
        if (failure.away()) {
            circuits.leaveAlone(failure.target(), failure.cause());
        } else if (failure.well()) {
            circuits.well(failure.target());
        } else {
            circuits.failed(failure.target(), failure.cause());
        }
    }

    /** A failure counts against the delivery only while the target is there: one that is away is told on its return. */
    private void notTold(Delivery delivery, Failure failure) {
        String reason = failure.cause().what();
        if (failure.away()) {
            desk.postponed(delivery, failure.target(), failure.atTarget(), reason);
        } else if (failure.people()) {
            desk.unknown(delivery, failure.target(), failure.atTarget(), reason);
        } else {
            desk.failed(delivery, failure.target(), failure.atTarget(), reason);
        }
    }

    /** Who may be told what is kept for the target, in order: those of its group, or it alone. */
    private List<Target> members(long targetId) {
        return targets.tellableGroup(targetId).stream()
                .flatMap(id -> tellable(id).stream())
                .toList();
    }

    private Optional<Target> tellable(long targetId) {
        try {
            Optional<Target> target = targets.findTellable(targetId);
            unreadable.remove(targetId);
            return target;
        } catch (UnreadableSecret e) {
            if (unreadable.add(targetId)) {
                log.atError().addKeyValue(LogKeys.TARGET_ID, targetId).log(String.valueOf(e.getMessage()));
            }
            return Optional.empty();
        }
    }
}
