package app.marquee.enrichment.transport;

/** How we show a provider who asks. */
@FunctionalInterface
public interface Credentials {
    /** May ask the provider for it first, as for a token. */
    Credential current();

    /** The provider refused this one. @return whether there is another now, so that one more try is worth it */
    default boolean renewed(Credential refused) {
        return false;
    }
}
