package app.marquee.enrichment.provider;

import org.jspecify.annotations.Nullable;

/** Asks a provider whether it takes a key that is not kept yet; there is one for each provider with keys. */
public interface KeyCheck {
    /** As in candidates, metrics and the budget. */
    String provider();

    /**
     * One request, within the budget.
     *
     * @param further the second part of the key, where the provider has one
     * @throws ProviderAwayException when the key is refused, or the provider cannot be asked at present
     * @throws ProviderException     when there is no usable answer
     */
    void ask(String key, @Nullable String further);
}
