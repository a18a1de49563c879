package app.marquee.enrichment.budget;

import java.time.Duration;

/** Where grants come from; all instances ask the same one. */
interface SlotSource {
    /**
     * Asks once, without waiting.
     *
     * @param cost how many requests this one counts as
     */
    Answer ask(boolean urgent, int cost);

    /** The request of this grant may have come in as late as now: it counts from now on. */
    void late(long slot, int cost);

    /** The provider refused a request for its rate: nobody asks it for this long, and the limit sinks. */
    void pause(Duration time);

    /** How it stands, without asking for a grant. */
    BudgetState state();

    /**
     * @param retryIn zero when granted
     * @param limit   requests in one window at present
     * @param slot    the grant's last number; 0 without one
     */
    record Answer(Reason reason, Duration retryIn, int limit, long slot) {
        boolean granted() {
            return reason == Reason.GRANTED;
        }
    }

    /** Why there is a grant or none, with the script's number for it. */
    enum Reason {
        GRANTED(0),
        /** Nobody knows what was asked within the last window: Redis is new, lost its memory, or its clock was set back. */
        COLD(1),
        PAUSED(2),
        FULL(3),
        /** Not urgent, and its turn in the steady stream is later. */
        PACED(4),
        /** Somebody urgent waits for the next slot. */
        URGENT_FIRST(5);

        private final long code;

        Reason(long code) {
            this.code = code;
        }

        static Reason of(long code) {
            for (Reason reason : values()) {
                if (reason.code == code) {
                    return reason;
                }
            }
            throw new IllegalArgumentException("the script answered " + code);
        }
    }
}
