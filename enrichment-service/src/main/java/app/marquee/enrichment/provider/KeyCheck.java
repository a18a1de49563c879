package app.marquee.enrichment.provider;

import org.jspecify.annotations.Nullable;

/**
 * Asks a provider whether it takes a key that is not kept yet; there is one for each provider with keys.
 *
 * @param provider as in candidates, metrics and the budget
 */
public record KeyCheck(String provider, Request request) {
    /** One request, within the budget. */
    @FunctionalInterface
    public interface Request {
        /**
         * @param further the second part of the key, where the provider has one
         * @throws ProviderAwayException when the key is refused, or the provider cannot be asked at present
         * @throws ProviderException     when there is no usable answer
         */
        void ask(String key, @Nullable String further);
    }
}
