package app.marquee.enrichment.budget;

import java.time.Duration;

/** Nobody counts. */
record UnlimitedSlots(String provider) implements SlotSource {
    private static final Answer GRANTED = new Answer(Reason.GRANTED, Duration.ZERO, Integer.MAX_VALUE, 0);

    @Override
    public Answer ask(boolean urgent, int cost) {
        return GRANTED;
    }

    @Override
    public void late(long slot, int cost) {}

    @Override
    public void pause(Duration time) {}

    @Override
    public BudgetState state() {
        int any = Integer.MAX_VALUE;
        return new BudgetState(provider, any, any, 0, any, Duration.ZERO, null, Duration.ZERO);
    }
}
