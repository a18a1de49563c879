package app.marquee.endtoend.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Redis that may be killed, with its data kept over a kill as a production one's would be. */
public final class OwnRedis implements AutoCloseable {
    private final int port;
    private final Path folder = Marquee.temporaryFolder("redis");
    private Process process;

    private OwnRedis(int port) throws IOException {
        this.port = port;
        this.process = launch();
    }

    public static OwnRedis start() {
        try {
            OwnRedis redis = new OwnRedis(Marquee.freePort());
            redis.awaitAnswer();
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("redis-server does not start: is it installed?", e);
        }
    }

    public URI url() {
        return URI.create("redis://127.0.0.1:" + port);
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public void startAgain() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        "redis-server",
                        "--port",
                        String.valueOf(port),
                        "--bind",
                        "127.0.0.1",
                        "--dir",
                        folder.toString(),
                        "--save",
                        "1 1",
                        "--appendonly",
                        "yes")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
    }

    private void awaitAnswer() {
        Waiting.until(Duration.ofSeconds(10), "Redis listens", () -> {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        });
    }

    @Override
    public void close() {
        kill();
    }
}
