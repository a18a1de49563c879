package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.model.command.EnrichItem;
import org.springframework.stereotype.Component;

/** Asks for an item's metadata anew: {@code {"itemId": 1, "force": true}}. */
@Component
class EnrichMetadataJob implements JobHandler {
    private final Outbox outbox;

    EnrichMetadataJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.ENRICH_METADATA;
    }

    @Override
    public JobOutcome handle(Job job) {
        Payload payload = new Payload(job.payload());
        outbox.add(new EnrichItem(payload.id("itemId"), payload.flag("force"), job.id()));
        return new JobOutcome.Asked();
    }
}
