package app.marquee.messaging.lanes;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.SettingsListener;
import app.marquee.messaging.lanes.PausedLaneRepository.Pause;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.media.Lane;
import app.marquee.model.topology.ServiceName;
import java.time.Clock;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** Stops and starts the consumers of a lane as a person wishes: on every instance, also after a restart. */
public class PausedLanes implements SettingsListener, ReadyWork {
    private static final String SCOPE = "lanes";

    private final ServiceName service;
    private final PausedLaneRepository rows;
    private final Consumers consumers;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PausedLanes(
            ServiceName service,
            PausedLaneRepository rows,
            Consumers consumers,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        this.service = service;
        this.rows = rows;
        this.consumers = consumers;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    Map<Lane, Pause> all() {
        return rows.all();
    }

    void pause(Lane lane, String by) {
        change(() -> rows.pause(lane, by, clock.instant()));
    }

    void resume(Lane lane) {
        change(() -> rows.resume(lane));
    }

    @Override
    public void settingsChanged(String scope) {
        if (scope.equals(SCOPE)) {
            consumers.pause(rows.all().keySet());
        }
    }

    /** Before the gate lets consumers run. */
    @Override
    public void start() {
        consumers.pause(rows.all().keySet());
    }

    @Override
    public void stop() {}

    private void change(Runnable rowChange) {
        transaction.executeWithoutResult(status -> {
            rowChange.run();
            outbox.add(new SettingsChanged(service.wireName(), SCOPE));
        });
        settingsChanged(SCOPE); // this instance at once; the others hear of it
    }
}
