package app.marquee.notifier.coalescing;

import app.marquee.messaging.LogKeys;
import app.marquee.notifier.outgoing.CallFailed;
import app.marquee.notifier.targets.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Calls to one target, by whoever knows its kind; one that does not answer is left alone for a while. */
@Component
class Calls {
    private static final Logger log = LoggerFactory.getLogger(Calls.class);

    private final Map<String, Teller> tellers;
    private final Circuits circuits;

    Calls(List<Teller> tellers, Circuits circuits) {
        this.tellers = tellers.stream().collect(Collectors.toMap(Teller::service, Function.identity()));
        this.circuits = circuits;
    }

    /** Whether it is to be called now; one that was left alone has to answer first. */
    boolean mayBeMade(Target target) {
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

    /** Why the target does not answer a ping; empty when it does. */
    Optional<CallFailed> absence(Target target) {
        try {
            made(target, teller -> {
                teller.ping(target);
                return true;
            });
            return Optional.empty();
        } catch (CallFailed e) {
            return Optional.of(e);
        }
    }

    /** One that does not answer is left alone, so that it delays no further call of the others; nothing else comes of it. */
    void refreshView(Target target) {
        if (!mayBeMade(target)) {
            return;
        }
        try {
            made(target, teller -> {
                teller.refreshView(target);
                return true;
            });
        } catch (CallFailed e) {
            if (e.reason() != CallFailed.Reason.NOT_DONE) {
                circuits.leaveAlone(target, e);
            }
            log.atWarn()
                    .addKeyValue(LogKeys.TARGET_ID, target.id())
                    .addKeyValue(LogKeys.REASON, e.what())
                    .log("view not refreshed");
        }
    }

    /** Whether each call is a message that somebody reads. */
    boolean toPeople(Target target) {
        Teller teller = tellers.get(target.service());
        return teller != null && teller.toldToPeople();
    }

    /** @throws CallFailed for whatever went wrong */
    <T> T made(Target target, Function<Teller, T> call) {
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
}
