package app.marquee.notifier.coalescing;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.model.media.Library;
import app.marquee.notifier.libraries.LibraryRepository;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import app.marquee.notifier.targets.TargetRepository;
import app.marquee.notifier.targets.UnreadableSecret;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One round for one target: everything that is due is told, call after call, by one instance. */
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
    private final Map<String, Teller> tellers;
    private final Circuits circuits;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CoalescingSettings settings;

    Round(
            DeliveryDesk desk,
            LeaseRepository leases,
            TargetRepository targets,
            LibraryRepository libraries,
            List<Teller> tellers,
            Circuits circuits,
            MeterRegistry meters,
            Clock clock,
            CoalescingSettings settings) {
        this.desk = desk;
        this.leases = leases;
        this.targets = targets;
        this.libraries = libraries;
        this.tellers = tellers.stream().collect(Collectors.toMap(Teller::service, Function.identity()));
        this.circuits = circuits;
        this.meters = meters;
        this.clock = clock;
        this.settings = settings;
    }

    /** Tells what is due. Answers how long nothing more will be, as far as this instance knows. */
    Duration run(long targetId) {
        Optional<Target> target = tellable(targetId);
        if (target.isEmpty() || circuits.resting(target.get())) {
            return settings.look();
        }
        Instant now = clock.instant();
        Optional<Instant> due = desk.nextDue(targetId);
        if (due.isEmpty() || due.get().isAfter(now)) {
            return due.map(time -> Duration.between(now, time))
                    .filter(wait -> wait.compareTo(settings.look()) < 0)
                    .orElse(settings.look());
        }
        if (!leases.take(targetId, holder, now, now.plus(settings.lease()))) {
            return settings.look();
        }
        held.add(targetId);
        try {
            pickUpInterrupted(target.get());
            boolean told = false;
            while (!Thread.currentThread().isInterrupted() && tellNext(targetId)) {
                told = true;
            }
            return told ? Duration.ZERO : settings.look();
        } finally {
            held.remove(targetId);
            leases.release(targetId, holder);
        }
    }

    /** So that nobody else takes a target that a long call keeps us at. */
    void keepLeases() {
        leases.renew(Set.copyOf(held), holder, clock.instant().plus(settings.lease()));
    }

    private void pickUpInterrupted(Target target) {
        for (Delivery delivery : desk.interrupted(target.id())) {
            if (toldToPeople(target)) {
                desk.unknown(delivery, target, delivery.folder(), "interrupted while it was sent");
            } else {
                desk.resume(delivery);
            }
        }
    }

    /** Whether there may be more to tell. */
    private boolean tellNext(long targetId) {
        Optional<Target> target = tellable(targetId).filter(this::there);
        Optional<Delivery> next = target.flatMap(there -> desk.next(targetId));
        if (target.isEmpty() || next.isEmpty()) {
            return false;
        }
        Delivery delivery = next.get();
        Optional<Library> library = libraries.find(delivery.libraryId());
        if (library.isEmpty() || delivery.carried().isEmpty()) {
            desk.drop(delivery);
            return true;
        }
        tell(
                delivery,
                new Telling(target.get(), library.get(), delivery.folder(), delivery.folders(), delivery.news()));
        return true;
    }

    /** Whether it is to be called now; one that was left alone has to answer first. */
    private boolean there(Target target) {
        if (circuits.onTrial(target)) {
            Optional<CallFailed> away = absence(target);
            away.ifPresentOrElse(why -> circuits.leaveAlone(target, why), () -> circuits.well(target));
            log.atInfo()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.REASON, away.map(CallFailed::what).orElse(""))
                    .log(away.isEmpty() ? "target is back" : "target is still away");
        }
        return !circuits.resting(target);
    }

    private Optional<CallFailed> absence(Target target) {
        try {
            called(target, teller -> {
                teller.ping(target);
                return true;
            });
            return Optional.empty();
        } catch (CallFailed e) {
            return Optional.of(e);
        }
    }

    private void tell(Delivery delivery, Telling telling) {
        Target target = telling.target();
        String atTarget = telling.atTarget(telling.folder());
        long began = System.nanoTime();
        String outcome = "told";
        try {
            Optional<String> remark = called(target, teller -> teller.tell(telling));
            CrashPoint.passed("notifier.called");
            circuits.well(target);
            desk.told(delivery, target, atTarget, remark.orElse(null));
            log.atInfo()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.PATH, atTarget)
                    .addKeyValue(LogKeys.COUNT, delivery.carried().size())
                    .addKeyValue(LogKeys.REASON, remark.orElse(""))
                    .log("target told");
        } catch (CallFailed e) {
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            notTold(delivery, target, atTarget, e);
        } finally {
            meters.timer("notifier.calls", "service", target.service(), "outcome", outcome)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    /** A failure counts against the delivery only while the target is there: one that is away is told on its return. */
    private void notTold(Delivery delivery, Target target, String atTarget, CallFailed failure) {
        boolean people = toldToPeople(target) && failure.mayHaveArrived();
        boolean well = failure.reason() == CallFailed.Reason.NOT_DONE;
        boolean away =
                !people && !well && (failure.callsLater() || absence(target).isPresent());
        if (Thread.currentThread().isInterrupted()) {
            return; // stays as sending, and is picked up by whoever comes next
        }
        log.atWarn()
                .addKeyValue(LogKeys.TARGET_ID, target.id())
                .addKeyValue(LogKeys.PATH, atTarget)
                .addKeyValue(LogKeys.ATTEMPT, delivery.attempts() + (away ? 0 : 1))
                .addKeyValue(LogKeys.REASON, failure.what())
                .log(away ? "target left alone until it is back" : "target not told");
        if (away) {
            circuits.leaveAlone(target, failure);
            desk.postponed(delivery, target, atTarget, failure.what());
            return;
        }
        if (well) {
            circuits.well(target);
        } else {
            circuits.failed(target, failure);
        }
        if (people) {
            desk.unknown(delivery, target, atTarget, failure.what());
        } else {
            desk.failed(delivery, target, atTarget, failure.what());
        }
    }

    private boolean toldToPeople(Target target) {
        Teller teller = tellers.get(target.service());
        return teller != null && teller.toldToPeople();
    }

    /** @throws CallFailed for whatever went wrong */
    private <T> T called(Target target, Function<Teller, T> call) {
        Teller teller = tellers.get(target.service());
        if (teller == null) {
            throw new CallFailed(
                    CallFailed.Reason.REFUSED_ADDRESS, "there is no way to tell " + target.service() + " yet");
        }
        try {
            return call.apply(teller);
        } catch (CallFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new CallFailed(CallFailed.Reason.UNREADABLE, target.name() + " cannot be told: " + e, e);
        }
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
