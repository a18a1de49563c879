package app.marquee.enrichment.budget;

import java.util.List;

/**
 * Each provider has its own.
 *
 * @param demo of the stand-in for the demo library
 */
public record Budgets(RequestBudget tmdb, RequestBudget demo, RequestBudget tvdb, RequestBudget fanart) {
    public List<RequestBudget> all() {
        return List.of(tmdb, demo, tvdb, fanart);
    }
}
