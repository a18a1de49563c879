package app.marquee.notifier.kodi;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we wait for Kodi.
 *
 * @param begin Kodi may not yet admit that it scans this long after it was asked to
 * @param poll  between two questions whether it still scans
 * @param scan  longest wait for a scan to end
 */
@ConfigurationProperties("notifier.kodi")
record KodiSettings(
        @DefaultValue("500ms") Duration begin,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("60s") Duration scan) {}
