package app.marquee.scanner.inventory;

import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Library;
import app.marquee.model.media.Origin;
import app.marquee.model.media.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says {@code file.discovered}, once a file and revision, and keeps the file's lifecycle beside it. */
@Component
class Announcer {
    private final Outbox outbox;
    private final LifecycleRepository lifecycle;
    private final Clock clock;

    Announcer(Outbox outbox, LifecycleRepository lifecycle, Clock clock) {
        this.outbox = outbox;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    /** What is said of a file beside its revision. */
    record Facts(
            long size,
            Instant modifiedAt,
            ExternalIds hints,
            @Nullable Long replaces,
            boolean isNew,
            boolean videoChanged) {}

    /** The next revision of a file: greater than the old, and the time in microseconds where that is greater. */
    long next(long old) {
        return Math.max(old + 1, ChronoUnit.MICROS.between(Instant.EPOCH, clock.instant()));
    }

    void announce(Library library, FileReference file, Facts facts, Notice notice) {
        lifecycle.announced(
                library.root(),
                file,
                library.kind(),
                facts.isNew(),
                facts.modifiedAt(),
                facts.size(),
                notice.origin(),
                clock.instant());
        Outgoing message = Outgoing.of(new FileDiscovered(
                        file,
                        facts.size(),
                        facts.modifiedAt(),
                        notice.origin(),
                        facts.hints(),
                        notice.scanId(),
                        facts.replaces(),
                        facts.videoChanged()))
                .urgency(urgency(facts, notice));
        outbox.add(notice.scanId() == null ? message : apart(message));
    }

    /** Each file of a scan goes its own way, with the scan as its cause. */
    private static Outgoing apart(Outgoing message) {
        Optional<String> scan = Correlation.current().map(Correlation::id);
        return message.correlation(Correlation.newId())
                .causes(scan.map(List::of).orElse(List.of()));
    }

    private static Urgency urgency(Facts facts, Notice notice) {
        if (notice.origin() == Origin.WEBHOOK || notice.origin() == Origin.PERSON) {
            return Urgency.CRITICAL;
        }
        if (notice.anew()) {
            return Urgency.VERY_LOW;
        }
        return facts.isNew() ? Urgency.HIGH : Urgency.MEDIUM;
    }
}
