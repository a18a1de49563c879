package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.JavaProcess;
import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Origin;
import app.marquee.model.media.Urgency;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What clients that follow the events cost the gateway, half of them by SSE and half by WebSocket, and how soon they are told. */
final class EventsBench {
    private static final int CLIENTS = 500;
    private static final int EVENTS = 600;
    private static final int WARM_UP = 100;
    private static final long BETWEEN_MS = 50;
    private static final double MOST_MIB = 8;
    private static final double DELAY_MS = 500;

    private EventsBench() {}

    static boolean run(String... options) {
        int clients = Options.of(options).number("clients", CLIENTS);
        try (Scenario scenario = new Scenario("events", TmdbOptions.DEFAULT, List.of())) {
            JavaProcess gateway = scenario.marquee().startService("gateway", null);
            scenario.marquee().awaitReady();
            Rest rest = scenario.marquee().rest();
            try (BenchBroker broker = BenchBroker.connect(scenario.place())) {
                try (EventFollowers few = EventFollowers.connect(rest, 20)) {
                    say(broker, few, WARM_UP, 0);
                }
                Memory before = Memory.of(gateway);
                try (EventFollowers many = EventFollowers.connect(rest, clients)) {
                    Memory connected = Memory.of(gateway);
                    say(broker, many, EVENTS, BETWEEN_MS);
                    Memory told = Memory.of(gateway);
                    double late = Figures.percentileMs(many.delays(), 0.95);
                    return new Figures("events")
                            .add("clients", clients)
                            .add("heapMiBBefore", before.heapMiB())
                            .promise("heapMiBOfClients", more(before, connected), more(before, connected) <= MOST_MIB)
                            .promise("heapMiBOfClientsTold", more(before, told), more(before, told) <= MOST_MIB)
                            .add("pssMiBBefore", before.pssMiB())
                            .add("pssMiBTold", told.pssMiB())
                            .add("threadsBefore", before.threads())
                            .add("threadsTold", told.threads())
                            .add("delayP50Ms", Figures.percentileMs(many.delays(), 0.5))
                            .promise("delayP95Ms", late, late <= DELAY_MS)
                            .add("loadAverage", loadAverage())
                            .print();
                }
            }
        }
    }

    private static double more(Memory before, Memory after) {
        return Math.round(10 * (after.heapMiB() - before.heapMiB())) / 10.0;
    }

    private static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** So many events, one after the other, until everybody has heard each. */
    private static void say(BenchBroker broker, EventFollowers followers, int events, long betweenMs) {
        long already = followers.heard();
        for (int number = 0; number < events; number++) {
            broker.send(found(number), Urgency.HIGH);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(betweenMs));
        }
        long all = already + (long) events * followers.count();
        Waiting.until(
                Duration.ofMinutes(2),
                () -> followers.heard() + " of " + all + " events heard",
                () -> followers.heard() >= all);
    }

    private static FileDiscovered found(int number) {
        return new FileDiscovered(
                new FileReference(number, 1, "Movie " + number + " (2001)/Movie " + number + ".mkv", 1),
                4_000_000_000L,
                Instant.EPOCH,
                Origin.SCAN,
                ExternalIds.NONE,
                null,
                null,
                true);
    }
}
