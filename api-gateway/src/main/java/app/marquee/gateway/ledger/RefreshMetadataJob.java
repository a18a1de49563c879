package app.marquee.gateway.ledger;

import app.marquee.messaging.Outbox;
import app.marquee.model.command.RefreshMetadata;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for the metadata of a library anew, or of all: {@code {"libraryId": 1, "mode": "changed|all"}}. */
@Component
class RefreshMetadataJob implements JobHandler {
    private final Outbox outbox;

    RefreshMetadataJob(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public JobType type() {
        return JobType.REFRESH_METADATA;
    }

    @Override
    public JobOutcome handle(Job job) {
        Payload payload = new Payload(job.payload());
        Long library = payload.json().hasNonNull("libraryId") ? payload.id("libraryId") : null;
        outbox.add(new RefreshMetadata(job.id(), mode(payload.text("mode")), library));
        return new JobOutcome.Asked();
    }

    private static RefreshMetadata.Mode mode(@Nullable String mode) {
        return switch (mode == null ? "changed" : mode.toLowerCase(Locale.ROOT)) {
            case "changed" -> RefreshMetadata.Mode.CHANGED;
            case "all" -> RefreshMetadata.Mode.ALL;
            default -> throw new JobRefusedException("mode is 'changed' or 'all', not '" + mode + "'");
        };
    }
}
