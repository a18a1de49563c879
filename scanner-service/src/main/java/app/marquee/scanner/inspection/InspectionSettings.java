package app.marquee.scanner.inspection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files are looked into.
 *
 * @param ffprobe        the program; found on the PATH when it is a plain name
 * @param ffprobeTimeout after which a file counts as one it can say nothing of
 */
@ConfigurationProperties("scanner.inspection")
record InspectionSettings(
        @DefaultValue("ffprobe") String ffprobe,
        @DefaultValue("30s") Duration ffprobeTimeout) {}
