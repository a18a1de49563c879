package app.marquee.gateway.ledger;

import app.marquee.gateway.background.Rounds;
import app.marquee.gateway.news.Ring;
import app.marquee.gateway.news.TableNewsRepository;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.messaging.settings.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands jobs on as they come: at once when told of a new row, and after a look each second. */
@Component
class JobRelay implements ReadyWork {
    private static final Logger log = LoggerFactory.getLogger(JobRelay.class);

    private final JobDispatch dispatch;
    private final RecoveryScans recovery;
    private final Live<LedgerSettings> settings;
    private final TableNewsRepository news;
    private final Ring ring;
    private final Rounds rounds = new Rounds("job-relay", this::round);
    private boolean well = true;
    private long losses;

    JobRelay(JobDispatch dispatch, RecoveryScans recovery, Live<LedgerSettings> settings, TableNewsRepository news) {
        this.dispatch = dispatch;
        this.recovery = recovery;
        this.settings = settings;
        this.news = news;
        this.ring = news.ring("job_queue", "relay");
    }

    @Override
    public void start() {
        log.atInfo()
                .addKeyValue("handlers", dispatch.handlers())
                .addKeyValue("poll", settings.get().poll())
                .log("ledger opened");
        recovery.away("this door");
        rounds.start();
    }

    @Override
    public void stop() {
        ring.ring();
        rounds.finish();
    }

    private void round(Rounds itself) throws InterruptedException {
        if (news.losses() > losses) {
            losses = news.losses();
            recovery.away("the database");
        }
        try {
            recovery.scanWhatMayHaveBeenMissed();
            boolean more = true;
            while (more && itself.running()) {
                more = dispatch.next();
            }
            well = true;
        } catch (RuntimeException e) {
            if (well) {
                log.warn("the ledger cannot be read; it is looked at again each second", e);
            }
            well = false;
            recovery.away("the database");
        }
        if (itself.running()) {
            ring.await(settings.get().poll());
        }
    }
}
