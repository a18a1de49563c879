package app.marquee.publisher.publishing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Names files of ours that somebody else keeps changing; we are well all the same, and theirs stays. */
@Component
class SecondWriterHealthIndicator implements HealthIndicator {
    private final SummaryRepository summary;

    SecondWriterHealthIndicator(SummaryRepository summary) {
        this.summary = summary;
    }

    @Override
    public Health health() {
        try {
            long fought = summary.foughtCount();
            return fought == 0
                    ? Health.up().build()
                    : Health.up()
                            .withDetail("changedBySomebodyElse", fought)
                            .withDetail("files", summary.fought(5))
                            .withDetail("remedy", "switch off the other program that writes NFO or artwork")
                            .build();
        } catch (DataAccessException notReadyYet) {
            return Health.unknown().build();
        }
    }
}
