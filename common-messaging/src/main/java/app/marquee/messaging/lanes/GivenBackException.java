package app.marquee.messaging.lanes;

/** The message in hand cannot be settled now and goes back to its queue; no attempt is spent. */
class GivenBackException extends RuntimeException {
    GivenBackException(String why) {
        super(why);
    }
}
