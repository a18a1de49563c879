package app.marquee.publisher.publishing;

/** Why an item is looked at. */
public enum Trigger {
    /** Its document came. */
    MESSAGE,
    /** A person asked. */
    PERSON,
    /** Something is due: another try, a withdrawal, a library that changed. */
    DUE,
    /** What was published is gone from disk. */
    RESTORE,
    /** An episode that is published needs its series. */
    EPISODE;

    /** Whether what is held is published all the same. */
    boolean forces() {
        return this == PERSON || this == EPISODE;
    }
}
