package app.marquee.enrichment.refresh;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the library is kept as the provider has it.
 *
 * @param every        between two looks at the provider's lists of changes
 * @param mostRequests of one look: its pages, and what changed of ours
 * @param leastItems   asked for however many pages there were
 * @param heldFor      how long one instance may take for a page before another goes on
 */
@Validated
@ConfigurationProperties("enrichment.refresh")
record RefreshSettings(
        @DefaultValue("1d") @NotNull Duration every,
        @DefaultValue("150") @Positive int mostRequests,
        @DefaultValue("20") @Positive int leastItems,
        @DefaultValue("2m") @NotNull Duration heldFor) {}
