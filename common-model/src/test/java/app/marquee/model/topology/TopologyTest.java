package app.marquee.model.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.marquee.model.Message;
import app.marquee.model.Messages;
import app.marquee.model.event.JobChanged;
import app.marquee.model.event.JobProgress;
import app.marquee.model.event.PlayersNotified;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading.Effort;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Names of exchanges and queues are permanent: whoever changes one here strands the messages in the old one. */
class TopologyTest {
    /** Exchange, and who reads it: quick (only its own database) or waiting (for something outside). */
    private static final String EXCHANGES = """
            asset.disturbed     publisher-service waiting
            asset.published     scanner-service quick, enrichment-service quick, notifier-service quick
            file.discovered     scanner-service waiting
            file.removed        enrichment-service quick, publisher-service quick, notifier-service quick
            item.edit           enrichment-service quick
            item.enrich         enrichment-service waiting
            item.publish        publisher-service waiting
            job.cancel          scanner-service quick, enrichment-service quick, publisher-service quick, notifier-service quick
            job.changed
            job.progress
            library.changed     enrichment-service quick, publisher-service quick, notifier-service quick
            library.removed     enrichment-service quick, publisher-service quick, notifier-service quick
            library.scan        scanner-service waiting
            media.identified    enrichment-service quick
            media.unmatched     scanner-service quick
            metadata.enriched   publisher-service waiting
            metadata.refresh    enrichment-service quick
            players.notified
            question.answer     enrichment-service waiting
            settings.changed
            state.replay        scanner-service quick, enrichment-service quick
            webhook.received    scanner-service waiting
            """;

    private static final List<String> QUEUES = EXCHANGES
            .lines()
            .flatMap(line -> {
                String[] parts = line.split("\\s+", 2);
                return parts.length < 2 || parts[1].isBlank()
                        ? Stream.<String>empty()
                        : Arrays.stream(parts[1].split(", ")).map(reader -> parts[0] + "." + reader.split(" ")[0]);
            })
            .flatMap(base -> Stream.of(base + ".urgent", base + ".normal", base + ".bulk", base + ".dlq"))
            .toList();

    @Test
    void theTableIsAsPinned() {
        String actual = Topology.exchanges().stream()
                .map(exchange -> (String.format("%-19s ", exchange) + readersOf(exchange)).stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(actual).isEqualTo(EXCHANGES);
    }

    @Test
    void queuesAreNamedMessageReaderLane() {
        assertThat(queues())
                .containsExactlyInAnyOrderElementsOf(QUEUES)
                .hasSize(120)
                .doesNotHaveDuplicates();
        assertThat(queues())
                .contains("media.identified.enrichment-service.normal", "asset.published.scanner-service.dlq");
    }

    @Test
    void theGatewayHearsEveryMessageOnOneQueue() {
        assertThat(Topology.EVERY_MESSAGE_QUEUE).isEqualTo("every.message.api-gateway");
        assertThat(Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE).isEqualTo("every.message.api-gateway.dlq");
        assertThat(queues()).doesNotContain(Topology.EVERY_MESSAGE_QUEUE, Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE);
        assertThat(Topology.readingsOf(ServiceName.GATEWAY)).isEmpty();
    }

    @Test
    void everyMessageHasAReaderOrIsMeantForTheGatewayOrForEachInstance() {
        List<Class<? extends Message>> unread = Messages.all().stream()
                .filter(type -> Topology.readings().stream().noneMatch(reading -> reading.message() == type))
                .toList();

        assertThat(unread)
                .containsExactlyInAnyOrder(
                        JobChanged.class, JobProgress.class, PlayersNotified.class, SettingsChanged.class);
        assertThat(Topology.settingsExchange()).isEqualTo("settings.changed");
    }

    @Test
    void aServiceReadsWhatItsRowSays() {
        assertThat(messagesOf(ServiceName.SCANNER))
                .containsExactlyInAnyOrder(
                        "library.scan",
                        "webhook.received",
                        "file.discovered",
                        "media.unmatched",
                        "asset.published",
                        "job.cancel",
                        "state.replay");
        assertThat(messagesOf(ServiceName.ENRICHMENT))
                .containsExactlyInAnyOrder(
                        "media.identified",
                        "file.removed",
                        "item.edit",
                        "item.enrich",
                        "metadata.refresh",
                        "question.answer",
                        "asset.published",
                        "library.changed",
                        "library.removed",
                        "job.cancel",
                        "state.replay");
        assertThat(messagesOf(ServiceName.PUBLISHER))
                .containsExactlyInAnyOrder(
                        "metadata.enriched",
                        "item.publish",
                        "asset.disturbed",
                        "file.removed",
                        "library.changed",
                        "library.removed",
                        "job.cancel");
        assertThat(messagesOf(ServiceName.NOTIFIER))
                .containsExactlyInAnyOrder(
                        "asset.published", "file.removed", "library.changed", "library.removed", "job.cancel");
    }

    @Test
    void servicesSchemasAndRolesAreAsPinned() {
        assertThat(ServiceName.values())
                .extracting(ServiceName::wireName, ServiceName::schema, ServiceName::role)
                .containsExactly(
                        tuple("scanner-service", "scanner", "marquee_scanner"),
                        tuple("enrichment-service", "catalog", "marquee_catalog"),
                        tuple("publisher-service", "publisher", "marquee_publisher"),
                        tuple("notifier-service", "notifier", "marquee_notifier"),
                        tuple("api-gateway", "gateway", "marquee_gateway"));
        assertThat(ServiceName.of("publisher-service")).isEqualTo(ServiceName.PUBLISHER);
    }

    private static List<String> messagesOf(ServiceName service) {
        return Topology.readingsOf(service).stream().map(Reading::exchange).toList();
    }

    private static List<String> queues() {
        return Topology.readings().stream()
                .flatMap(reading -> Stream.concat(
                        Arrays.stream(Lane.values()).map(reading::queue), Stream.of(reading.deadLetterQueue())))
                .toList();
    }

    private static String readersOf(String exchange) {
        return Topology.readings().stream()
                .filter(reading -> reading.exchange().equals(exchange))
                .map(reading ->
                        reading.reader().wireName() + (reading.effort() == Effort.QUICK ? " quick" : " waiting"))
                .collect(Collectors.joining(", "));
    }
}
