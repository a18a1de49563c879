package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Rest;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap any of some processes was seen to use, with what nobody collected yet. */
final class HeapUse implements AutoCloseable {
    private static final long EVERY_MS = 1_000;
    private static final String METRIC = "jvm_memory_used_bytes{area=\"heap\"";

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("heap-use").factory());
    private final AtomicLong most = new AtomicLong();

    HeapUse(List<Rest> processes) {
        var unused = timer.scheduleWithFixedDelay(
                () -> processes.forEach(this::look), EVERY_MS, EVERY_MS, TimeUnit.MILLISECONDS);
    }

    private void look(Rest process) {
        try {
            double used = process.get("/actuator/prometheus")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(METRIC))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
            most.accumulateAndGet((long) used, Math::max);
        } catch (UncheckedIOException e) {
            System.err.println("  heap not read: " + e.getMessage());
        }
    }

    long mostMiB() {
        return most.get() >> 20;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
