package app.marquee.gateway.ledger;

/** A job that can never be done as it was given: it fails without another try. */
public final class JobRefusedException extends RuntimeException {
    public JobRefusedException(String message) {
        super(message);
    }
}
