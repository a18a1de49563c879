package app.marquee.enrichment.budget;

import java.time.Duration;

/** Nobody counts. */
record UnlimitedSlots(String provider) implements SlotSource {
    private static final Answer GRANTED = new Answer(Reason.GRANTED, Duration.ZERO, Integer.MAX_VALUE, 0);

    @Override
    public Answer ask(boolean urgent) {
        return GRANTED;
    }

    @Override
    public void late(long slot) {}

    @Override
    public void pause(Duration time) {}

    @Override
    public BudgetState state() {
        return new BudgetState(provider, Integer.MAX_VALUE, Integer.MAX_VALUE, 0, Duration.ZERO, Duration.ZERO);
    }
}
