package app.marquee.enrichment.budget;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests we send.
 *
 * @param profile       for TMDb
 * @param demoProfile   for the stand-in of the demo library
 * @param tvdbProfile   for TheTVDB
 * @param fanartProfile for fanart.tv
 * @param share         of a profile's limit that is ours, when a neighbour behind the same address asks too
 * @param longestWait   how long one request may wait for its turn
 * @param freshFor      a grant older than this when its request is written is discarded and asked anew
 */
public record BudgetSettings(
        @DefaultValue("seed") BudgetProfile profile,
        @DefaultValue("seed") BudgetProfile demoProfile,
        @DefaultValue("seed") BudgetProfile tvdbProfile,
        @DefaultValue("seed") BudgetProfile fanartProfile,

        @DefaultValue("1.0") @DecimalMin("0.1") @DecimalMax("1.0")
        double share,

        @DefaultValue("45s") Duration longestWait,
        @DefaultValue("150ms") Duration freshFor) {}
