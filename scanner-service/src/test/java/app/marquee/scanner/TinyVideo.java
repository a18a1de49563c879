package app.marquee.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A real video of a second, drawn by ffmpeg once a run. */
public final class TinyVideo {
    private static byte @Nullable [] bytes;

    private TinyVideo() {}

    public static synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = draw();
        }
        return bytes;
    }

    /** Puts it there, with the folders it needs. */
    public static Path at(Path path) {
        return write(path, bytes());
    }

    public static Path write(Path path, byte[] content) {
        try {
            Files.createDirectories(path.getParent());
            return Files.write(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] draw() {
        try {
            Path file = Files.createTempFile("tiny", ".mkv");
            Process process = new ProcessBuilder(List.of(
                            "ffmpeg",
                            "-v",
                            "error",
                            "-y",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc=duration=1:size=64x36:rate=5",
                            "-f",
                            "lavfi",
                            "-i",
                            "sine=duration=1",
                            "-metadata:s:a:0",
                            "language=eng",
                            "-c:v",
                            "mpeg4",
                            "-c:a",
                            "aac",
                            file.toString()))
                    .inheritIO()
                    .start();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("ffmpeg draws no video");
            }
            byte[] drawn = Files.readAllBytes(file);
            Files.delete(file);
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
