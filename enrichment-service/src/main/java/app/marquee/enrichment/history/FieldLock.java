package app.marquee.enrichment.history;

import java.time.Instant;

/**
 * A person's decision that no machine changes.
 *
 * @param name a member of the details, for example {@code plot}, or a type of artwork, for example {@code poster}
 */
public record FieldLock(String name, String lockedBy, Instant lockedAt) {}
