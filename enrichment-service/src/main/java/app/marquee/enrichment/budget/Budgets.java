package app.marquee.enrichment.budget;

/**
 * Each provider has its own.
 *
 * @param demo of the stand-in for the demo library
 */
public record Budgets(RequestBudget tmdb, RequestBudget demo) {}
