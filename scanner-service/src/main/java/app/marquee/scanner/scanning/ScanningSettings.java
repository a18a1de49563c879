package app.marquee.scanner.scanning;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How scans run.
 *
 * @param workers      directories compared at a time
 * @param batch        directories compared in one transaction
 * @param progress     how often progress is said, at most
 * @param scanAtStart  whether a quick scan of every library follows each start, for what was missed meanwhile
 * @param lease        how long a scan whose process died waits for another to go on
 */
@Validated
@ConfigurationProperties("scanner.scanning")
record ScanningSettings(
        @DefaultValue("2") @Positive int workers,
        @DefaultValue("16") @Positive int batch,
        @DefaultValue("250ms") Duration progress,
        @DefaultValue("true") boolean scanAtStart,
        @DefaultValue("30s") Duration lease) {}
