package app.marquee.endtoend.chaos;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Kills and starts RabbitMQ and PostgreSQL, where they are this machine's own processes that we may. */
final class Broken {
    private static final Path SCRIPT = Path.of("deploy/local/infrastructure.sh");

    private Broken() {}

    /** Whether the infrastructure in use is one that the script runs. */
    static boolean possible() {
        String home = System.getenv("MARQUEE_HOME");
        return home != null && Files.exists(Path.of(home, "infrastructure.env")) && Files.exists(script());
    }

    static void killAndStart(String part) {
        run("kill", part);
        run("start", part);
    }

    private static Path script() {
        return Files.exists(SCRIPT) ? SCRIPT : Path.of("..").resolve(SCRIPT);
    }

    private static void run(String deed, String part) {
        try {
            Process process = new ProcessBuilder(
                            "bash", script().toAbsolutePath().normalize().toString(), deed, part)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(deed + " " + part + " failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
