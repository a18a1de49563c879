package app.marquee.scanner.inspection;

/** What came of reading an NFO: never an error for the file beside it. */
sealed interface Nfo {
    record Read(NfoFacts facts) implements Nfo {}

    /** @param reason in words a person can read */
    record Ignored(String reason) implements Nfo {}
}
