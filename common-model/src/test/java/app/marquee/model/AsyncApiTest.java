package app.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.Lane;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** {@code asyncapi.yaml} says what messages, topology and contract folders say: nothing is missing, nothing is extra. */
class AsyncApiTest {
    private static final Path FILE = Path.of("asyncapi.yaml");
    private static final JsonNode DOCUMENT = new YAMLMapper().readTree(FILE);

    static Stream<String> messages() {
        return Topology.exchanges().stream();
    }

    @Test
    void itIsAnAsyncApi3Document() {
        assertThat(DOCUMENT.path("asyncapi").asString()).isEqualTo("3.0.0");
        assertThat(DOCUMENT.path("defaultContentType").asString()).isEqualTo("application/json");
    }

    @Test
    void thereIsOneChannelAndOneMessagePerMessage() {
        assertThat(names(DOCUMENT.path("channels"))).containsExactlyElementsOf(Topology.exchanges());
        assertThat(names(DOCUMENT.at("/components/messages"))).containsExactlyElementsOf(Topology.exchanges());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aChannelIsATopicExchangeNamedAsItsMessage(String message) {
        JsonNode channel = DOCUMENT.path("channels").path(message);
        JsonNode amqp = channel.path("bindings").path("amqp");

        assertThat(channel.path("address").asString()).isEqualTo(message);
        assertThat(names(channel.path("messages"))).containsExactly(message);
        assertThat(channel.path("messages").path(message).path("$ref").asString())
                .isEqualTo("#/components/messages/" + message);
        assertThat(amqp.path("is").asString()).isEqualTo("routingKey");
        assertThat(amqp.path("exchange").path("name").asString()).isEqualTo(message);
        assertThat(amqp.path("exchange").path("type").asString()).isEqualTo("topic");
        assertThat(amqp.path("exchange").path("durable").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aPayloadIsTheSchemaOfTheContract(String message) {
        JsonNode described = DOCUMENT.at("/components/messages").path(message);
        Path schema = FILE.resolveSibling(described.path("payload").path("$ref").asString())
                .normalize();

        assertThat(described.path("name").asString()).isEqualTo(message);
        assertThat(described.path("summary").asString()).isNotEmpty();
        assertThat(described.at("/traits/0/$ref").asString()).isEqualTo("#/components/messageTraits/properties");
        assertThat(schema)
                .isEqualTo(Path.of("src/main/resources/contracts", message, "schema.json"))
                .isRegularFile();
    }

    @Test
    void aServiceHearsWhatTheTopologySaysOnTheQueuesItNames() {
        Map<String, JsonNode> heard = operations("hears").entrySet().stream()
                .filter(operation -> !operation.getKey().endsWith(".hears." + Topology.settingsExchange()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<String, Reading> readings = Topology.readings().stream()
                .collect(Collectors.toMap(
                        reading -> reading.reader().wireName() + ".hears." + reading.exchange(), Function.identity()));

        assertThat(heard).containsOnlyKeys(readings.keySet());
        readings.forEach((name, reading) -> {
            JsonNode operation = operations("hears").get(name);
            assertThat(operation).as(name).isNotNull();
            assertThat(names(operation.path("x-queues"))).as(name).containsExactly("urgent", "normal", "bulk");
            for (Lane lane : Lane.values()) {
                assertThat(operation.path("x-queues").path(lane.key()).asString())
                        .isEqualTo(reading.queue(lane));
            }
            assertThat(operation.path("x-dead-letter-queue").asString()).isEqualTo(reading.deadLetterQueue());
        });
    }

    @Test
    void everyServiceHearsOfChangedSettingsOnAQueueOfEachInstance() {
        for (ServiceName service : ServiceName.values()) {
            String name = service.wireName() + ".hears." + Topology.settingsExchange();
            assertThat(operations("hears")).containsKey(name);
            assertThat(operations("hears").get(name).path("x-instance-queue").asString())
                    .isEqualTo(Topology.settingsExchange() + "." + service.wireName() + ".{instance}");
        }
    }

    @Test
    void theGatewayLogsEveryMessage() {
        List<String> expected = Topology.exchanges().stream()
                .map(message -> "api-gateway.logs." + message)
                .toList();
        JsonNode logged = DOCUMENT.at("/components/operationTraits/logged");

        assertThat(operations("logs")).containsOnlyKeys(expected);
        assertThat(logged.path("x-queue").asString()).isEqualTo(Topology.EVERY_MESSAGE_QUEUE);
        assertThat(logged.path("x-dead-letter-queue").asString()).isEqualTo(Topology.EVERY_MESSAGE_DEAD_LETTER_QUEUE);
    }

    @Test
    void everyMessageHasASenderThatIsAService() {
        Set<String> services =
                Arrays.stream(ServiceName.values()).map(ServiceName::wireName).collect(Collectors.toSet());

        assertThat(operations("sends").keySet())
                .allSatisfy(name -> assertThat(services).contains(name.substring(0, name.indexOf(".sends."))));
        assertThat(operations("sends").keySet().stream().map(name -> name.substring(name.indexOf(".sends.") + 7)))
                .containsAll(Topology.exchanges());
    }

    @Test
    void anOperationActsOnTheChannelInItsName() {
        for (String verb : List.of("sends", "hears", "logs")) {
            operations(verb).forEach((name, operation) -> {
                String message = name.substring(name.indexOf("." + verb + ".") + verb.length() + 2);
                assertThat(operation.path("channel").path("$ref").asString()).isEqualTo("#/channels/" + message);
                assertThat(operation.path("action").asString()).isEqualTo(verb.equals("sends") ? "send" : "receive");
            });
        }
        assertThat(DOCUMENT.path("operations").size())
                .isEqualTo(Stream.of("sends", "hears", "logs")
                        .mapToInt(verb -> operations(verb).size())
                        .sum());
    }

    @Test
    void everyLocalReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValuesAsString("$ref"))
                .filteredOn(reference -> reference.startsWith("#"))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    /** The services that send a message, by its wire name. */
    static Set<String> sendersOf(String message) {
        return operations("sends").keySet().stream()
                .filter(name -> name.endsWith(".sends." + message))
                .map(name -> name.substring(0, name.indexOf(".sends.")))
                .collect(Collectors.toSet());
    }

    private static Map<String, JsonNode> operations(String verb) {
        return DOCUMENT.path("operations").properties().stream()
                .filter(operation -> operation.getKey().contains("." + verb + "."))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Collection<String> names(JsonNode object) {
        return object.propertyNames();
    }
}
