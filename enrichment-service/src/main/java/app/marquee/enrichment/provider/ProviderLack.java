package app.marquee.enrichment.provider;

/**
 * Why nobody can be asked for some libraries at present.
 *
 * @param problem what is wrong and what to do, in a sentence
 */
public record ProviderLack(Reason reason, String problem) {
    public enum Reason {
        NO_KEY,
        /** The demo library has no stand-in to speak for it. */
        NO_DEMO_PROVIDER,
        KEY_REFUSED,
        /** It does not answer, or asked for a pause. */
        PROVIDER_AWAY
    }
}
