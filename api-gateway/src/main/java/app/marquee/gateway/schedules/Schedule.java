package app.marquee.gateway.schedules;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.support.CronExpression;
import tools.jackson.databind.JsonNode;

/**
 * Regular work.
 *
 * @param jobType  what is put into the ledger, with {@code payload}
 * @param lane     how urgent its jobs are: {@code urgent}, {@code normal} or {@code bulk}
 * @param cron     five fields, as in crontab, in the time zone given
 * @param nextRun  null until it was first looked at
 */
record Schedule(
        String name,
        String jobType,
        JsonNode payload,
        String lane,
        String cron,
        String timezone,
        boolean enabled,
        @Nullable Instant lastRun,
        @Nullable Instant nextRun,
        @Nullable String lastStatus) {
    /** @throws IllegalArgumentException when cron or time zone cannot be read */
    static @Nullable Instant next(String cron, String timezone, Instant after) {
        if (cron.strip().split("\\s+").length != 5) {
            throw new IllegalArgumentException(
                    "a cron expression has five fields, as in '*/15 * * * *'; this one is '" + cron + "'");
        }
        ZonedDateTime next = CronExpression.parse("0 " + cron.strip()).next(after.atZone(zone(timezone)));
        return next == null ? null : next.toInstant();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + name + "' is no time zone; one is Europe/Berlin", e);
        }
    }

    int priority() {
        return switch (lane) {
            case "urgent" -> 2;
            case "normal" -> 5;
            default -> 8;
        };
    }
}
