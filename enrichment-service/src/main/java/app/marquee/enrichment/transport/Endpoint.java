package app.marquee.enrichment.transport;

import java.net.URI;

/**
 * Where a provider is and who we are there.
 *
 * @param name      in candidates, metrics and the budget, for example {@code tmdb}
 * @param title     in sentences, for example {@code TMDb}
 * @param keyRemedy what a person does about a refused key
 */
public record Endpoint(String name, String title, URI base, Credentials credentials, String keyRemedy) {}
