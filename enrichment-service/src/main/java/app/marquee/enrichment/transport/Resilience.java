package app.marquee.enrichment.transport;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.provider.ProviderAwayException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.github.resilience4j.retry.RetryRegistry;
import io.github.resilience4j.timelimiter.TimeLimiter;
import io.github.resilience4j.timelimiter.TimeLimiterConfig;
import io.github.resilience4j.timelimiter.TimeLimiterRegistry;

/**
 * What stands between us and one provider: a failed try is made again, a provider that keeps failing is left alone, no
 * request lasts longer than its time. The bulkhead is the budget's, as a connection is worth having only with a grant.
 */
record Resilience(Retry retry, CircuitBreaker circuit, TimeLimiter timeLimiter) {
    static Resilience of(
            String provider,
            TransportSettings settings,
            RetryRegistry retries,
            CircuitBreakerRegistry circuits,
            TimeLimiterRegistry timeLimiters) {
        RetryConfig retry = RetryConfig.<Object>custom()
                .maxAttempts(settings.tries())
                .retryExceptions(FailedTry.class)
                .intervalBiFunction((tries, outcome) -> outcome.getLeft() instanceof FailedTry failed
                        ? failed.pauseAfter(tries, settings.firstPause()).toMillis()
                        : 0L)
                .build();
        // What is no failure of the provider's, as a refused request, shows that it answers.
        CircuitBreakerConfig circuit = CircuitBreakerConfig.from(circuits.getDefaultConfig())
                .recordException(e -> e instanceof FailedTry failed && failed.down())
                .ignoreException(e -> e instanceof BudgetException || e instanceof ProviderAwayException)
                .build();
        TimeLimiterConfig time =
                TimeLimiterConfig.custom().timeoutDuration(settings.timeout()).build();
        return new Resilience(
                retries.retry(provider, retry),
                circuits.circuitBreaker(provider, circuit),
                timeLimiters.timeLimiter(provider, time));
    }
}
