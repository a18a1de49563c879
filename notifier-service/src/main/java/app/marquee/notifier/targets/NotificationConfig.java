package app.marquee.notifier.targets;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a service is told at all, and settings that all its targets share.
 *
 * @param decidedBy the person who last switched it; null while nobody did
 */
public record NotificationConfig(
        String service,
        boolean enabled,
        Map<String, Object> config,
        @Nullable String decidedBy,
        Instant changedAt) {}
