package app.marquee.gateway.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    @Test
    void theNextRunIsCountedInTheSchedulesTimeZone() {
        assertThat(Schedule.next("*/15 * * * *", "UTC", Instant.parse("2026-11-20T12:07:30Z")))
                .isEqualTo("2026-11-20T12:15:00Z");
        assertThat(Schedule.next("0 2 * * *", "Europe/Berlin", Instant.parse("2026-11-20T12:00:00Z")))
                .isEqualTo("2026-11-21T01:00:00Z");
    }

    @Test
    void whatIsNoCronAndNoTimeZoneIsRefused() {
        assertThatThrownBy(() -> Schedule.next("0 * * * * *", "UTC", Instant.EPOCH))
                .hasMessageContaining("five fields");
        assertThatThrownBy(() -> Schedule.next("61 * * * *", "UTC", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.next("* * * * *", "Nowhere/Land", Instant.EPOCH))
                .hasMessageContaining("Nowhere/Land");
    }
}
