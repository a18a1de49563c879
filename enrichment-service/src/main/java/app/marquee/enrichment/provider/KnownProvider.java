package app.marquee.enrichment.provider;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A provider Marquee knows of, whether it is used or not.
 *
 * @param name     as in candidates, metrics and the budget
 * @param provider empty when it is not set up, as without a key
 * @param lack     why it cannot be asked at present; empty when it can
 */
public record KnownProvider(
        String name, Role role, Optional<MetadataProvider> provider, Supplier<Optional<ProviderLack>> lack) {
    public enum Role {
        /** Identifies titles and knows their facts. */
        FACTS,
        /** The same, for demo libraries alone. */
        DEMO,
        /** Adds ids and pictures to the facts of others, for all but demo libraries. */
        FURTHER
    }

    /** @param problem what lacks and what to do, in a sentence */
    public static KnownProvider withoutKey(String name, Role role, String problem) {
        ProviderLack lack = new ProviderLack(ProviderLack.Reason.NO_KEY, problem);
        return new KnownProvider(name, role, Optional.empty(), () -> Optional.of(lack));
    }

    Optional<MetadataProvider> askable() {
        return provider.filter(each -> lack.get().isEmpty());
    }
}
