package app.marquee.gateway.webhooks;

import app.marquee.messaging.LogKeys;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** One file a webhook, on disk for good before {@link #keep} returns. */
class WebhookSpool {
    private static final Logger log = LoggerFactory.getLogger(WebhookSpool.class);
    private static final String ENDING = ".json";

    private final Path directory;

    WebhookSpool(Path directory) {
        this.directory = directory;
    }

    void keep(WebhookReceipt receipt) {
        String name = "webhook-%d-%s".formatted(receipt.receivedAt().toEpochMilli(), receipt.receipt());
        try {
            Files.createDirectories(directory);
            Path unfinished = directory.resolve(name + ".part");
            try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                ByteBuffer line = ByteBuffer.wrap(
                        (MessageJson.mapper().writeValueAsString(receipt) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    file.write(line);
                }
                file.force(true);
            }
            Files.move(unfinished, directory.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        } catch (IOException e) {
            log.error("neither the database nor {} takes a webhook", directory, e);
            throw ApiProblem.unavailable(
                    "The webhook could not be kept: the database does not answer and " + directory
                            + " cannot be written.",
                    "Make room there or make the database answer, then scan the library.");
        }
        log.atWarn()
                .addKeyValue(LogKeys.PATH, directory.resolve(name + ENDING))
                .log("the database does not answer: webhook spooled");
    }

    /**
     * Gives every spooled webhook, the oldest first, and forgets it when it was taken.
     *
     * @return how many were taken
     */
    int drain(Consumer<WebhookReceipt> taker) {
        int taken = 0;
        for (Path file : waiting()) {
            try {
                WebhookReceipt receipt = MessageJson.mapper().readValue(Files.readAllBytes(file), WebhookReceipt.class);
                taker.accept(receipt);
                Files.delete(file);
                taken++;
            } catch (JacksonException e) {
                setAside(file, e);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return taken;
    }

    private List<Path> waiting() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void setAside(Path file, JacksonException reason) {
        log.error("{} is no spooled webhook and is set aside", file, reason);
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".unreadable"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
