package app.marquee.enrichment.numbering;

import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says that there are files whose numbers only a person can explain; the service itself is well with them. */
@Component("seriesNumbering")
public class NumberingDoubts implements HealthIndicator {
    private final ChosenOrderRepository orders;

    NumberingDoubts(ChosenOrderRepository orders) {
        this.orders = orders;
    }

    /** What is not certain and what to do, in a sentence; empty when all is. */
    public Optional<String> problem() {
        long series = orders.doubtful();
        return series == 0
                ? Optional.empty()
                : Optional.of("of " + series + " series it is not certain by which order the files are numbered: see"
                        + " GET /api/v1/enrichment/numbering-doubts and choose with PUT /api/v1/series/{id}/numbering");
    }

    @Override
    public Health health() {
        Health.Builder up = Health.up();
        problem().ifPresent(problem -> up.withDetail("problem", problem));
        return up.build();
    }
}
