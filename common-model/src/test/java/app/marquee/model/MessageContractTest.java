package app.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.event.MetadataEnriched;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class MessageContractTest {
    private static final Path CONTRACTS = contracts();

    static Stream<Class<? extends Message>> messages() {
        return Messages.all().stream();
    }

    static Stream<Arguments> samples() {
        return Messages.all().stream()
                .flatMap(type -> Samples.variantsOf(type).stream().map(variant -> Arguments.of(type, variant)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sampleFitsItsSchemaAndItsRecord(Class<? extends Message> type, String variant) {
        JsonNode sample = Samples.jsonOf(type, variant);

        assertThat(Samples.schemaOf(type).validate(sample)).isEmpty();
        assertThat(Samples.toJson(Samples.of(type, variant))).isEqualTo(sample);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void membersNobodyKnowsAreIgnored(Class<? extends Message> type, String variant) {
        JsonNode stranger = withStrangers(Samples.jsonOf(type, variant));

        assertThat(Samples.schemaOf(type).validate(stranger)).isEmpty();
        assertThat((Message) MessageJson.read(bytes(stranger), type)).isEqualTo(Samples.of(type, variant));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anAbsentListReadsAsAnEmptyOne(Class<? extends Message> type, String variant) {
        JsonNode without = withoutEmptyLists(Samples.jsonOf(type, variant));

        assertThat(Samples.schemaOf(type).validate(without)).isEmpty();
        assertThat((Message) MessageJson.read(bytes(without), type)).isEqualTo(Samples.of(type, variant));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aBodyWithoutARequiredMemberFitsNoSchema(Class<? extends Message> type) {
        JsonNode schema = schemaFile(type);

        for (JsonNode required : schema.path("required")) {
            ObjectNode without = (ObjectNode) Samples.jsonOf(type).deepCopy();
            without.remove(required.asString());
            assertThat(Samples.schemaOf(type).validate(without))
                    .as(required.asString())
                    .isNotEmpty();
        }
    }

    @Test
    void everyMessageHasAFolderAndNothingElseHas() throws IOException {
        try (Stream<Path> folders = Files.list(CONTRACTS).filter(Files::isDirectory)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Messages.all().stream().map(Messages::nameOf).toList());
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theFolderHoldsTheSchemaAndTheSamplesAndNothingElse(Class<? extends Message> type) throws IOException {
        List<String> expected = Stream.concat(
                        Stream.of("schema.json"),
                        Samples.variantsOf(type).stream()
                                .map(variant -> variant.isEmpty() ? "sample.json" : "sample-" + variant + ".json"))
                .toList();

        try (Stream<Path> files = Files.list(CONTRACTS.resolve(Messages.nameOf(type)))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void metadataEnrichedStaysUnderAQuarterOfAMebibyte(Class<? extends Message> type, String variant) {
        if (type == MetadataEnriched.class) {
            assertThat(MessageJson.write(Samples.of(type, variant))).hasSizeLessThan(256 * 1024);
        }
    }

    private static JsonNode schemaFile(Class<? extends Message> type) {
        return MessageJson.mapper().readTree(Samples.resource(Messages.nameOf(type) + "/schema.json"));
    }

    private static byte[] bytes(JsonNode body) {
        return MessageJson.mapper().writeValueAsBytes(body);
    }

    private static JsonNode withStrangers(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            copy.put("laterVersion", "says more");
            object.properties().forEach(member -> copy.set(member.getKey(), withStrangers(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(withStrangers(element)));
            return copy;
        }
        return node;
    }

    private static JsonNode withoutEmptyLists(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties().stream()
                    .filter(member ->
                            !(member.getValue().isArray() && member.getValue().isEmpty()))
                    .forEach(member -> copy.set(member.getKey(), withoutEmptyLists(member.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = array.arrayNode();
            array.forEach(element -> copy.add(withoutEmptyLists(element)));
            return copy;
        }
        return node;
    }

    private static Path contracts() {
        try {
            return Path.of(MessageContractTest.class
                            .getResource("/contracts/values.json")
                            .toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
