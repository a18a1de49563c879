package app.marquee.scanner.webhooks;

import app.marquee.messaging.CrashPoint;
import app.marquee.messaging.Failure;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.MessageFailure;
import app.marquee.messaging.Outbox;
import app.marquee.model.command.ScanLibrary;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.JobProgress.Status;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.media.Library;
import app.marquee.model.topology.ServiceName;
import app.marquee.scanner.inventory.LifecycleRepository;
import app.marquee.scanner.library.Libraries;
import app.marquee.scanner.library.StoredLibrary;
import app.marquee.scanner.webhooks.InstancePaths.Place;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes in at once what Radarr and Sonarr say they put, renamed or deleted, and tells the job how that went. */
@Component
class WebhookReceivedListener implements FetchingListener<WebhookReceived, Sighting> {
    private static final Logger log = LoggerFactory.getLogger(WebhookReceivedListener.class);

    private final Libraries libraries;
    private final Sightings sightings;
    private final Arrivals arrivals;
    private final AwaitedFileRepository awaited;
    private final LifecycleRepository lifecycle;
    private final Outbox outbox;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookReceivedListener(
            Libraries libraries,
            Sightings sightings,
            Arrivals arrivals,
            AwaitedFileRepository awaited,
            LifecycleRepository lifecycle,
            Outbox outbox,
            WebhookSettings settings,
            Clock clock) {
        this.libraries = libraries;
        this.sightings = sightings;
        this.arrivals = arrivals;
        this.awaited = awaited;
        this.lifecycle = lifecycle;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Sighting fetch(WebhookReceived webhook) {
        List<Library> all = libraries.all().stream().map(StoredLibrary::library).toList();
        return sightings.of(seen(webhook, new WebhookReader(new InstancePaths(all)).read(webhook)));
    }

    /** The news when all of its files can be seen; a refusal when they were waited for long enough. */
    private News seen(WebhookReceived webhook, News news) {
        if (!(news instanceof News.Arrived arrived)) {
            return news;
        }
        List<Place> unseen = arrived.files().stream()
                .map(News.Arrival::place)
                .filter(place -> !Files.isRegularFile(place.absolute()))
                .toList();
        if (unseen.isEmpty()) {
            return news;
        }
        if (awaited.since(webhook.jobId(), clock.instant())
                .plus(settings.patience())
                .isAfter(clock.instant())) {
            throw new MessageFailure(
                    Failure.Kind.CONFLICT,
                    unseen.getFirst().absolute() + " cannot be seen yet; it is looked for again");
        }
        return new News.Refused(
                unseen.getFirst().absolute().toString(),
                unseen.getFirst().absolute() + " could not be seen within "
                        + settings.patience().toSeconds() + " s. Check the library's path mappings.");
    }

    @Override
    public void store(WebhookReceived webhook, Sighting sighting) {
        awaited.forget(webhook.jobId());
        switch (sighting.news()) {
            case News.Arrived(var files) -> {
                arrivals.take(files, sighting, webhook.ids());
                tell(
                        webhook,
                        Status.COMPLETED,
                        names(files.stream().map(News.Arrival::place).toList()) + " taken in.");
            }
            case News.Gone(var files, var upgrade) -> {
                arrivals.gone(files, sighting, upgrade);
                tell(
                        webhook,
                        Status.COMPLETED,
                        names(files) + (upgrade ? " is being upgraded; its successor is waited for." : " is gone."));
            }
            case News.Folder(var folder, var deleted)
            when deleted && sighting.away().contains(folder) -> {
                int count = arrivals.gone(folder);
                tell(webhook, Status.COMPLETED, "'" + folder.relative() + "' is gone, with " + count + " files.");
            }
            case News.Folder(var folder, var ignored) -> {
                outbox.add(new ScanLibrary(null, folder.library().id(), ScanLibrary.Mode.QUICK, folder.relative()));
                tell(webhook, Status.COMPLETED, "'" + folder.relative() + "' is looked at.");
            }
            case News.Nothing(var message) -> tell(webhook, Status.COMPLETED, message);
            case News.Refused(var path, var message) -> {
                lifecycle.refused(null, path, "webhook", message, clock.instant());
                tell(webhook, Status.FAILED, message);
            }
        }
        CrashPoint.passed("scanner.webhook-stored");
    }

    private static String names(List<Place> places) {
        String first = "'" + places.getFirst().relative() + "'";
        return places.size() == 1 ? first : first + " and " + (places.size() - 1) + " more";
    }

    private void tell(WebhookReceived webhook, Status status, String message) {
        log.atInfo()
                .addKeyValue(LogKeys.JOB_ID, webhook.jobId())
                .addKeyValue("eventType", webhook.eventType())
                .addKeyValue("outcome", message)
                .log("webhook handled");
        outbox.add(new JobProgress(webhook.jobId(), ServiceName.SCANNER.wireName(), status, "scanning", 1, 1, message));
    }
}
