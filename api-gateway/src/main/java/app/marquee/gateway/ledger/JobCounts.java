package app.marquee.gateway.ledger;

import java.util.Map;

/** How many jobs there are in each status. */
@FunctionalInterface
public interface JobCounts {
    Map<String, Long> byStatus();
}
