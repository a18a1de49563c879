package app.marquee.notifier.coalescing;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.LogKeys;
import app.marquee.model.media.Library;
import app.marquee.notifier.libraries.LibraryRepository;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import app.marquee.notifier.targets.TargetRepository;
import app.marquee.notifier.targets.UnreadableSecret;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
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
            pickUpInterrupted(targetId);
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

    private void pickUpInterrupted(long targetId) {
        Optional<Target> target = tellable(targetId);
        for (Delivery delivery : desk.interrupted(targetId)) {
            boolean people = target.map(Target::service)
                    .map(tellers::get)
                    .map(Teller::toldToPeople)
                    .orElse(false);
            if (people) {
                desk.unknown(delivery, target.get(), delivery.folder());
            } else {
                desk.resume(delivery);
            }
        }
    }

    private boolean tellNext(long targetId) {
        Optional<Target> target = tellable(targetId);
        if (target.isEmpty()) {
            return false;
        }
        CircuitBreaker circuit = circuits.of(target.get());
        if (!circuit.tryAcquirePermission()) {
            return false;
        }
        Optional<Delivery> next = desk.next(targetId);
        Optional<Library> library = next.flatMap(delivery -> libraries.find(delivery.libraryId()));
        if (next.isEmpty() || library.isEmpty() || next.get().carried().isEmpty()) {
            circuit.releasePermission();
            next.ifPresent(desk::drop);
            return next.isPresent();
        }
        Delivery delivery = next.get();
        tell(
                delivery,
                new Telling(target.get(), library.get(), delivery.folder(), delivery.folders(), delivery.news()),
                circuit);
        return true;
    }

    private void tell(Delivery delivery, Telling telling, CircuitBreaker circuit) {
        Target target = telling.target();
        String atTarget = telling.atTarget(telling.folder());
        long began = System.nanoTime();
        String outcome = "told";
        try {
            Optional<String> remark = teller(target).tell(telling);
            CrashPoint.passed("notifier.called");
            circuit.onSuccess(System.nanoTime() - began, TimeUnit.NANOSECONDS);
            desk.told(delivery, target, atTarget, remark.orElse(null));
            log.atInfo()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.PATH, atTarget)
                    .addKeyValue(LogKeys.COUNT, delivery.carried().size())
                    .addKeyValue(LogKeys.REASON, remark.orElse(""))
                    .log("target told");
        } catch (CallFailed e) {
            if (Thread.currentThread().isInterrupted()) {
                circuit.releasePermission();
                return; // stays as sending, and is picked up by whoever comes next
            }
            outcome = e.reason().name().toLowerCase(Locale.ROOT);
            circuit.onError(System.nanoTime() - began, TimeUnit.NANOSECONDS, e);
            log.atWarn()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.PATH, atTarget)
                    .addKeyValue(LogKeys.ATTEMPT, delivery.attempts() + 1)
                    .addKeyValue(LogKeys.REASON, e.what())
                    .log("target not told");
            desk.failed(delivery, target, atTarget, e.what(), e.passes());
        } finally {
            meters.timer("notifier.calls", "service", target.service(), "outcome", outcome)
                    .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private Teller teller(Target target) {
        Teller teller = tellers.get(target.service());
        if (teller == null) {
            throw new CallFailed(
                    CallFailed.Reason.REFUSED_ADDRESS, "there is no way to tell " + target.service() + " yet");
        }
        return teller;
    }

    /** Without its credential where that cannot be decrypted: the target then refuses, and says so. */
    private Optional<Target> tellable(long targetId) {
        try {
            return targets.findTellable(targetId);
        } catch (UnreadableSecret e) {
            log.atError().addKeyValue(LogKeys.TARGET_ID, targetId).log(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
