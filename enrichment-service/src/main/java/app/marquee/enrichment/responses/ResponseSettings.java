package app.marquee.enrichment.responses;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How long answers are kept.
 *
 * @param goodFor        so long nothing is asked again
 * @param unknownFor     the same, where the provider knew nothing
 * @param waitedFor      for another instance that asks the same
 * @param askedFor       how long after its last sign of life an instance that asks is taken for dead, and another asks
 * @param keptFor        unused answers, which serve to ask whether they still hold; TMDb allows six months
 * @param mostSize       of all bodies together, gzipped; those unused longest go first
 */
@Validated
@ConfigurationProperties("enrichment.responses")
record ResponseSettings(
        @DefaultValue("1h") @NotNull Duration goodFor,
        @DefaultValue("5m") @NotNull Duration unknownFor,
        @DefaultValue("30s") @NotNull Duration waitedFor,
        @DefaultValue("6s") @NotNull Duration askedFor,
        @DefaultValue("180d") @NotNull Duration keptFor,
        @DefaultValue("256MB") @NotNull DataSize mostSize) {}
