package app.marquee.gateway.webhooks;

import app.marquee.gateway.ledger.Job;
import app.marquee.gateway.ledger.JobHandler;
import app.marquee.gateway.ledger.JobOutcome;
import app.marquee.gateway.ledger.JobRefusedException;
import app.marquee.gateway.ledger.JobTwins;
import app.marquee.gateway.ledger.JobType;
import app.marquee.messaging.Outbox;
import app.marquee.model.MessageJson;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.event.WebhookReceived.Source;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the services what a webhook said. The payload is the body as it came, with a {@code source}. */
@Component
class WebhookReceivedJob implements JobHandler {
    private final JobTwins twins;
    private final WebhookSettings settings;
    private final Outbox outbox;

    WebhookReceivedJob(JobTwins twins, WebhookSettings settings, Outbox outbox) {
        this.twins = twins;
        this.settings = settings;
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.WEBHOOK_RECEIVED;
    }

    @Override
    public JobOutcome handle(Job job) {
        Webhook webhook = WebhookReader.read(source(job), job.payload());
        if (!webhook.concernsLibrary()) {
            return new JobOutcome.Done(webhook.eventType() + " recorded; it asks for no work");
        }
        Optional<Long> twin = twins.of(job, settings.sameWithin());
        if (twin.isPresent()) {
            return new JobOutcome.Duplicate(twin.get());
        }
        WebhookReceived message = new WebhookReceived(
                job.id(),
                webhook.source(),
                webhook.instance(),
                webhook.eventType(),
                webhook.title(),
                webhook.year(),
                webhook.folder(),
                webhook.ids(),
                webhook.files(),
                webhook.upgrade(),
                webhook.deleteReason(),
                webhook.downloadId());
        if (MessageJson.write(message).length > MessageJson.LARGEST_BODY) {
            throw new JobRefusedException("it names " + webhook.files().size()
                    + " files, more than a message carries; a scan of the library finds them");
        }
        outbox.add(message);
        return new JobOutcome.Done(webhook.eventType() + " handed on");
    }

    private static Source source(Job job) {
        String name = job.payload().path("source").asString("").toUpperCase(Locale.ROOT);
        return switch (name) {
            case "RADARR" -> Source.RADARR;
            case "SONARR" -> Source.SONARR;
            default ->
                throw new JobRefusedException("the payload's source is 'radarr' or 'sonarr', not '" + name + "'");
        };
    }
}
