package app.marquee.gateway.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookSpoolTest {
    @TempDir
    Path home;

    @Test
    void whatIsKeptIsGivenOldestFirstAndForgottenWhenTaken() throws IOException {
        WebhookSpool spool = new WebhookSpool(home.resolve("spool"));
        WebhookReceipt second = receipt("2026-11-20T12:00:01Z");
        WebhookReceipt first = receipt("2026-11-20T12:00:00Z");
        spool.keep(second);
        spool.keep(first);

        List<WebhookReceipt> given = new ArrayList<>();
        assertThat(spool.drain(given::add)).isEqualTo(2);

        assertThat(given).containsExactly(first, second);
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsNotTakenStays() throws IOException {
        WebhookSpool spool = new WebhookSpool(home.resolve("spool"));
        spool.keep(receipt("2026-11-20T12:00:00Z"));

        assertThatThrownBy(() -> spool.drain(receipt -> {
                    throw new IllegalStateException("still away");
                }))
                .hasMessage("still away");

        assertThat(files()).hasSize(1);
    }

    @Test
    void aBrokenFileIsSetAsideAndTheNextIsTaken() throws IOException {
        WebhookSpool spool = new WebhookSpool(home.resolve("spool"));
        spool.keep(receipt("2026-11-20T12:00:00Z"));
        Files.writeString(home.resolve("spool/webhook-0-broken.json"), "{");

        assertThat(spool.drain(receipt -> {})).isEqualTo(1);

        assertThat(files())
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).endsWith(".unreadable"));
    }

    @Test
    void aSpoolThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(home.resolve("spool"), "a file where the folder should be");

        assertThatThrownBy(() -> new WebhookSpool(home.resolve("spool")).keep(receipt("2026-11-20T12:00:00Z")))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.status().value()).isEqualTo(503));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("spool"))) {
            return files.toList();
        }
    }

    private static WebhookReceipt receipt(String at) {
        return new WebhookReceipt(
                UUID.randomUUID(),
                "correlation",
                Instant.parse(at),
                null,
                MessageJson.mapper().createObjectNode().put("eventType", "Test"));
    }
}
