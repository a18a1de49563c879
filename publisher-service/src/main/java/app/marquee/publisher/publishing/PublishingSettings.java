package app.marquee.publisher.publishing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Work that no message brings: further tries, withdrawals, libraries that were confirmed.
 *
 * @param every    how often it is looked for
 * @param together how many items are worked on at a time
 */
@Validated
@ConfigurationProperties("publisher.due")
record PublishingSettings(
        @DefaultValue("1s") @NotNull Duration every,
        @DefaultValue("4") @Positive int together) {}
