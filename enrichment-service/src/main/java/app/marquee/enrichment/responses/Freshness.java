package app.marquee.enrichment.responses;

import java.util.function.Supplier;

/** How old an answer may be that the work in hand on this thread is content with. */
public enum Freshness {
    /** One that is kept will do. */
    KEPT,
    /** As the provider has it now: an older one serves only to ask whether it still holds. */
    CURRENT;

    private static final ThreadLocal<Freshness> WANTED = ThreadLocal.withInitial(() -> KEPT);

    public static Freshness wanted() {
        return WANTED.get();
    }

    public <T> T during(Supplier<T> work) {
        Freshness outer = WANTED.get();
        WANTED.set(this);
        try {
            return work.get();
        } finally {
            WANTED.set(outer);
        }
    }
}
