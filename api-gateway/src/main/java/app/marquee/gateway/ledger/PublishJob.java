package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.model.command.PublishItem;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks for an item's publishing: {@code {"itemId": 1, "requestedBy": "anna"}}. */
@Component
class PublishJob implements JobHandler {
    private final Outbox outbox;

    PublishJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.PUBLISH;
    }

    @Override
    public JobOutcome handle(Job job) {
        Payload payload = new Payload(job.payload());
        String requestedBy = Objects.requireNonNullElse(payload.text("requestedBy"), "the ledger");
        outbox.add(new PublishItem(payload.id("itemId"), requestedBy, job.id()));
        return new JobOutcome.Asked();
    }
}
