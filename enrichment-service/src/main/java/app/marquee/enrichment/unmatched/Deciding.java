package app.marquee.enrichment.unmatched;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** A person waits: whatever follows is urgent. */
final class Deciding {
    private Deciding() {}

    static void urgently(TransactionTemplate transactions, Runnable decision) {
        Correlation urgent = new Correlation(Correlation.currentId(), List.of(), Urgency.CRITICAL, null);
        urgent.run(() -> transactions.executeWithoutResult(status -> decision.run()));
    }
}
