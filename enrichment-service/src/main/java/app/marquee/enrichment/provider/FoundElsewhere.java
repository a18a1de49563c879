package app.marquee.enrichment.provider;

import java.util.Optional;

/**
 * A title that a search found at another provider.
 *
 * @param name in words a person can read, with that provider and its number
 * @param here what it is here; empty when it is not known here
 */
public record FoundElsewhere(String name, Optional<TitleDetails> here) {}
