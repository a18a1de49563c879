package app.marquee.gateway.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.Message;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.event.WebhookReceived;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Origin;
import app.marquee.model.media.Urgency;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineIT {
    static final FileReference FILE = new FileReference(5, 1, "Heat (1995)/Heat.mkv", 10);

    @Test
    void aFilesWayIsToldFromTheWebhookToThePlayersWithWhatItWaitsFor() {
        try (Gateway gateway = new Gateway()) {
            Correlation way = Correlation.begin(Urgency.CRITICAL);
            say(gateway, way, webhook());
            say(gateway, Correlation.begin(Urgency.CRITICAL), webhook());
            say(
                    gateway,
                    way,
                    new FileDiscovered(FILE, 1, Instant.EPOCH, Origin.WEBHOOK, ExternalIds.NONE, null, null, true));
            await().untilAsserted(() -> assertThat(waitingFor(gateway)).isEqualTo("scanner-service"));
            say(gateway, way, published(AssetPublished.Outcome.HELD));
            await().untilAsserted(() -> assertThat(waitingFor(gateway)).isEqualTo("a person"));
            say(gateway, way, published(AssetPublished.Outcome.WRITTEN));
            await().untilAsserted(() -> assertThat(waitingFor(gateway)).isEqualTo("notifier-service"));
            say(gateway, way, told());
            await().untilAsserted(() -> assertThat(waitingFor(gateway)).isEmpty());

            assertThat(gateway.service()
                            .get("/api/v1/files/5/timeline")
                            .json()
                            .path("entries")
                            .findValuesAsString("name"))
                    .containsExactly(
                            "webhook.received",
                            "file.discovered",
                            "asset.published",
                            "asset.published",
                            "players.notified");
            assertThat(gateway.service().get("/api/v1/files/6/timeline").status())
                    .isEqualTo(404);
        }
    }

    private static void say(Gateway gateway, Correlation way, Message message) {
        way.run(() -> gateway.service().send(message));
    }

    private static String waitingFor(Gateway gateway) {
        Answer answer = gateway.service().get("/api/v1/files/5/timeline");
        return answer.json().path("waitingFor").path("by").asString("");
    }

    private static WebhookReceived webhook() {
        return new WebhookReceived(
                1,
                WebhookReceived.Source.RADARR,
                "Radarr",
                "Download",
                "Heat",
                1995,
                "/m/Heat",
                ExternalIds.NONE,
                List.of(),
                false,
                null,
                null);
    }

    private static AssetPublished published(AssetPublished.Outcome outcome) {
        return new AssetPublished(
                7,
                MediaKind.MOVIE,
                20,
                1,
                "Heat (1995)",
                "Heat",
                outcome,
                List.of(FILE),
                List.of(),
                List.of(),
                null,
                true);
    }

    private static PlayersNotified told() {
        return new PlayersNotified(
                1,
                "kodi",
                "Living room",
                1,
                "smb://nas/Heat",
                PlayersNotified.Outcome.TOLD,
                List.of(new PlayersNotified.Item(7, 20)),
                null);
    }
}
