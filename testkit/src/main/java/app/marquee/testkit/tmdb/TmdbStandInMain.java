package app.marquee.testkit.tmdb;

import app.marquee.testkit.http.Durations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a {@link TmdbStandIn} until it is ended. */
public final class TmdbStandInMain {
    private static final String USAGE =
            "usage: TmdbStandInMain [--port 0|N] [--latency 20ms] [--image-bytes 200000] [--limit 35/10s] [--key K] [--port-file F]";

    private TmdbStandInMain() {}

    public static void main(String[] args) throws Exception {
        TmdbOptions options = TmdbOptions.DEFAULT;
        Path portFile = null;
        try {
            for (Iterator<String> words = List.of(args).iterator(); words.hasNext(); ) {
                String option = words.next();
                if (!words.hasNext()) {
                    throw new IllegalArgumentException(option + " lacks its value");
                }
                String value = words.next();
                switch (option) {
                    case "--port" -> options = options.port(Integer.parseInt(value));
                    case "--latency" -> options = options.latency(Durations.parse(value));
                    case "--image-bytes" -> options = options.imageBytes(Integer.parseInt(value));
                    case "--limit" -> options = options.limit(RequestLimit.parse(value));
                    case "--key" -> options = options.key(value);
                    case "--port-file" -> portFile = Path.of(value);
                    default -> throw new IllegalArgumentException("unknown option " + option);
                }
            }
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
        TmdbStandIn standIn = TmdbStandIn.start(options);
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
        tell(portFile, standIn.address().getPort());
        System.out.println("TMDb stand-in at " + standIn.address());
        Thread.currentThread().join();
    }

    /** Written whole or not at all, so that a reader never sees half a number. */
    private static void tell(@Nullable Path file, int port) throws IOException {
        if (file == null) {
            return;
        }
        Path half = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(half, port + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
