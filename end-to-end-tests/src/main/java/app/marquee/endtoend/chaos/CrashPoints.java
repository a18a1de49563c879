package app.marquee.endtoend.chaos;

import java.util.List;

/** The named places where a process is made to die, with how often it passes there before it does. */
final class CrashPoints {
    static final List<String> ALL = List.of(
            "gateway.job-dispatched:1",
            "messaging.before-send:3",
            "messaging.sent:5",
            "messaging.fetched:20",
            "messaging.before-commit:40",
            "messaging.committed:40",
            "publisher.plan-committed:10",
            "publisher.between-renames:10",
            "publisher.renamed:10",
            "publisher.before-answer:10",
            "notifier.claimed:2",
            "notifier.called:2",
            "notifier.before-told:2");

    private CrashPoints() {}
}
