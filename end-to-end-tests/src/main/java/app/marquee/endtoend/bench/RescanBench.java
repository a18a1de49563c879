package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Scenario;
import app.marquee.endtoend.system.Waiting;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A second scan of a published library in which nothing changed: no file opened, nothing asked, nothing said. */
final class RescanBench {
    private static final Pattern OPENED = Pattern.compile("= \\d+<(.+)>$");

    private RescanBench() {}

    static boolean run(String... options) throws IOException, SQLException, InterruptedException {
        if (Stream.of(System.getenv("PATH").split(":", -1))
                .noneMatch(folder -> Files.isExecutable(Path.of(folder, "strace")))) {
            System.err.println("bench rescan watches every open with strace, which is not here: install strace");
            return false;
        }
        try (Scenario scenario = new Scenario(
                "rescan",
                TmdbOptions.DEFAULT.imageBytes(20_000),
                List.of("--enrichment.budget.demo-profile=off", "--scanner.walking.watch=false"))) {
            scenario.generate(100, 10, 200);
            long pid = scenario.marquee().startStandalone(null).pid();
            scenario.marquee().awaitReady();
            scenario.addPlayer();
            scenario.addLibraries();
            scenario.quiet().await(Duration.ofMinutes(5));
            double lastEvent = FlowBench.number(scenario, "select max(sequence) from gateway.event_log");
            scenario.provider().clear();
            Path trace = scenario.marquee().home().resolve("trace");
            Process strace = new ProcessBuilder(
                            "strace",
                            "-f",
                            "-qq",
                            "-y",
                            "-e",
                            "trace=open,openat",
                            "-o",
                            trace.toString(),
                            "-p",
                            "" + pid)
                    .inheritIO()
                    .start();
            Waiting.until(Duration.ofSeconds(20), "the tracer writes", () -> Files.exists(trace));
            long started = System.nanoTime();
            scan(scenario);
            double seconds = (System.nanoTime() - started) / 1e9;
            strace.destroy();
            strace.waitFor();
            long opened = opened(trace, scenario.roots());
            long said = (long) FlowBench.number(
                    scenario,
                    "select count(*) from gateway.event_log where sequence > " + (long) lastEvent
                            + " and name not in ('library.scan', 'job.progress', 'job.changed')");
            long asked = scenario.provider().journal().size();
            return new Figures("rescan")
                    .add("files", 300)
                    .add("secondsForBothScansTraced", Math.round(seconds * 100) / 100.0)
                    .promise("filesOpened", opened, opened == 0)
                    .promise("providerRequests", asked, asked == 0)
                    .promise("messagesBeyondTheScans", said, said == 0)
                    .print();
        }
    }

    private static void scan(Scenario scenario) {
        for (int library = 1; library <= 2; library++) {
            scenario.marquee().rest().post("/api/v1/libraries/" + library + "/scan", null);
        }
        scenario.quiet().await(Duration.ofMinutes(2));
    }

    /** Files under the roots, by what the tracer says a descriptor stands for; a directory is opened to be listed. */
    private static long opened(Path trace, List<Path> roots) throws IOException {
        try (Stream<String> calls = Files.lines(trace)) {
            return calls.map(OPENED::matcher)
                    .filter(Matcher::find)
                    .map(call -> Path.of(call.group(1)))
                    .filter(path -> roots.stream().anyMatch(path::startsWith) && !Files.isDirectory(path))
                    .peek(path -> System.err.println("opened: " + path))
                    .count();
        }
    }
}
