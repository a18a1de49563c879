package app.marquee.enrichment.budget;

import java.time.Duration;

/**
 * How a budget stands.
 *
 * @param limit      requests in one window at present
 * @param full       the limit without refusals
 * @param used       requests in the window that ends now
 * @param pausedFor  what is left of a pause the provider asked for; zero otherwise
 */
public record BudgetState(String provider, int limit, int full, int used, Duration window, Duration pausedFor) {}
