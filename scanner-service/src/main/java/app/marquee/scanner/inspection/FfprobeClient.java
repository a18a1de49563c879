package app.marquee.scanner.inspection;

import app.marquee.model.MessageJson;
import app.marquee.model.media.StreamDetails;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs ffprobe as a process of its own: limited in time and output, and it may open nothing but files. */
@Component
class FfprobeClient implements StreamProbe {
    private static final Logger log = LoggerFactory.getLogger(FfprobeClient.class);

    /** Bytes of its answer; a file with a hundred streams stays far below. */
    private static final int LARGEST_ANSWER = 1 << 20;

    private final InspectionSettings settings;

    FfprobeClient(InspectionSettings settings) {
        this.settings = settings;
    }

    @Override
    public StreamDetails probe(Path file) {
        try {
            return ask(file);
        } catch (IOException | RuntimeException e) {
            log.atWarn()
                    .addKeyValue("path", file)
                    .addKeyValue("reason", e.getMessage())
                    .log("ffprobe says nothing");
            return StreamDetails.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while ffprobe ran", e);
        }
    }

    private StreamDetails ask(Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        settings.ffprobe(),
                        "-v",
                        "error",
                        "-protocol_whitelist",
                        "file",
                        "-print_format",
                        "json",
                        "-show_format",
                        "-show_streams",
                        "file:" + file))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            Thread.ofVirtual().name("ffprobe-answer").start(() -> read(process.getInputStream(), answer));
            if (!process.waitFor(settings.ffprobeTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "it did not finish within " + settings.ffprobeTimeout().toSeconds() + " s");
            }
            if (process.exitValue() != 0) {
                throw new IOException("it ended with " + process.exitValue());
            }
            byte[] json = answer.orTimeout(5, TimeUnit.SECONDS).join();
            if (json.length > LARGEST_ANSWER) {
                throw new IOException("its answer is too long");
            }
            return FfprobeAnswer.read(MessageJson.mapper().readTree(json));
        } finally {
            process.destroyForcibly();
        }
    }

    private static void read(InputStream in, CompletableFuture<byte[]> answer) {
        try (in) {
            byte[] bytes = in.readNBytes(LARGEST_ANSWER + 1);
            in.transferTo(OutputStream.nullOutputStream());
            answer.complete(bytes);
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }
}
