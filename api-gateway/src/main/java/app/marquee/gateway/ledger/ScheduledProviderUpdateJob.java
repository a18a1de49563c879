package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.model.command.RefreshMetadata;
import org.springframework.stereotype.Component;

/** Asks for what changed at the provider, as far as a day's requests go. */
@Component
class ScheduledProviderUpdateJob implements JobHandler {
    private final Outbox outbox;

    ScheduledProviderUpdateJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.SCHEDULED_PROVIDER_UPDATE;
    }

    @Override
    public JobOutcome handle(Job job) {
        outbox.add(new RefreshMetadata(job.id(), RefreshMetadata.Mode.DAILY, null));
        return new JobOutcome.Asked();
    }
}
