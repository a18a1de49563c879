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
 * @param mostRequests of one daily refresh: pages of changes, and what changed of ours
 * @param leastItems   asked for each day however many pages there were
 * @param listsGoodFor so long after they were read the provider's lists of changes are not read again
 * @param heldFor      how long one instance may take for a step before another goes on
 * @param givenUpAfter how long a refresh that gets no further is waited for
 */
@Validated
@ConfigurationProperties("enrichment.refresh")
record RefreshSettings(
        @DefaultValue("150") @Positive int mostRequests,
        @DefaultValue("20") @Positive int leastItems,
        @DefaultValue("1h") @NotNull Duration listsGoodFor,
        @DefaultValue("2m") @NotNull Duration heldFor,
        @DefaultValue("6h") @NotNull Duration givenUpAfter) {}
