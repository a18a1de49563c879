package app.marquee.enrichment.unmatched;

import app.marquee.messaging.Correlation;
import app.marquee.model.media.Urgency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** A person waits: whatever follows is urgent. */
final class Deciding {
    private Deciding() {}

    static void urgently(TransactionTemplate transactions, Runnable decision) {
        urgent().run(() -> transactions.executeWithoutResult(status -> decision.run()));
    }

    /** Without a transaction: somebody else is asked. */
    static <T> T urgently(Supplier<T> question) {
        AtomicReference<@Nullable T> answer = new AtomicReference<>();
        urgent().run(() -> answer.set(question.get()));
        return Objects.requireNonNull(answer.get());
    }

    private static Correlation urgent() {
        return new Correlation(Correlation.currentId(), List.of(), Urgency.CRITICAL, null);
    }
}
