package app.marquee.endtoend.chaos;

import java.util.List;

/**
 * Every place in the sources where a process can be made to die, the service that is made to, and the how-manieth passing
 * kills it; a service's own together, as the one that died at the first is started to die at the next. One {@link Delivery}
 * passes each of them often enough, so that none depends on what is left of the first scan.
 */
final class CrashPoints {
    static final List<CrashPoint> ALL = List.of(
            new CrashPoint("scanner", "scanner.discovered", 1),
            new CrashPoint("scanner", "scanner.compared", 1),
            new CrashPoint("scanner", "scanner.identified", 2),
            new CrashPoint("scanner", "scanner.webhook-stored", 1),
            new CrashPoint("scanner", "messaging.sent", 2),
            new CrashPoint("enrichment", "enrichment.question-asked", 1),
            new CrashPoint("enrichment", "enrichment.item-fetched", 2),
            new CrashPoint("enrichment", "messaging.fetched", 2),
            new CrashPoint("enrichment", "messaging.committed", 3),
            new CrashPoint("publisher", "publisher.plan-committed", 2),
            new CrashPoint("publisher", "publisher.between-renames", 3),
            new CrashPoint("publisher", "publisher.renamed", 2),
            new CrashPoint("publisher", "publisher.before-answer", 2),
            new CrashPoint("publisher", "messaging.before-send", 2),
            new CrashPoint("notifier", "notifier.claimed", 1),
            new CrashPoint("notifier", "notifier.called", 1),
            new CrashPoint("notifier", "notifier.before-told", 1),
            new CrashPoint("notifier", "messaging.before-commit", 2),
            new CrashPoint("gateway", "gateway.webhook-recorded", 1),
            new CrashPoint("gateway", "gateway.job-dispatched", 2));

    private CrashPoints() {}

    /** Whether the crash point after this one is another service's, or there is none. */
    static boolean lastOfItsService(int number) {
        return number + 1 == ALL.size()
                || !ALL.get(number + 1).service().equals(ALL.get(number).service());
    }

    /** @param passing from 1 */
    record CrashPoint(String service, String name, int passing) {
        /** As a process takes it. */
        String setting() {
            return name + ":" + passing;
        }
    }
}
