package app.marquee.enrichment.responses;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drops answers that nobody used for long, then those unused longest until the rest fits. */
@Component
class OldResponses implements KeptForAWhile {
    private final ResponseRepository responses;
    private final ResponseSettings settings;

    OldResponses(ResponseRepository responses, ResponseSettings settings) {
        this.responses = responses;
        this.settings = settings;
    }

    @Override
    public void forgetOld(Instant now) {
        responses.deleteUnknownBefore(now);
        responses.deleteUnusedSince(now.minus(settings.keptFor()));
        responses.shrinkTo(settings.mostSize().toBytes());
    }
}
