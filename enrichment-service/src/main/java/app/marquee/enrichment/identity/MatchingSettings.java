package app.marquee.enrichment.identity;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a search's best hit is taken without a person.
 *
 * @param confidentFrom   the least score, 0 to 1
 * @param ahead           how far the second must be behind
 * @param verifiedFor     how long a found identity is believed without a new search
 * @param askedAgainAfter how long an answer is awaited before the question is asked once more
 */
@Validated
@ConfigurationProperties("enrichment.identity")
public record MatchingSettings(
        @DefaultValue("0.85") @DecimalMin("0.5") @DecimalMax("1.0")
        double confidentFrom,

        @DefaultValue("0.1") @DecimalMin("0.0") @DecimalMax("1.0")
        double ahead,

        @DefaultValue("90d") Duration verifiedFor,
        @DefaultValue("6h") Duration askedAgainAfter) {}
