package app.marquee.gateway.ledger;

import java.util.List;

/** The jobs in work, the most urgent first. */
@FunctionalInterface
public interface RunningJobs {
    List<Job> running();
}
