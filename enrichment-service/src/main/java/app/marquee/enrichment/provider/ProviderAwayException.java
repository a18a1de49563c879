package app.marquee.enrichment.provider;

import app.marquee.messaging.Failure;

/**
 * A provider cannot be asked at present: its key was refused, it does not answer, or it asked for a pause. What needs it
 * waits, as without a key, while others are asked.
 */
public final class ProviderAwayException extends RuntimeException implements Failure {
    private final ProviderLack lack;

    public ProviderAwayException(ProviderLack lack) {
        super(lack.problem());
        this.lack = lack;
    }

    public ProviderLack lack() {
        return lack;
    }

    @Override
    public Kind kind() {
        return Kind.TRANSIENT;
    }
}
