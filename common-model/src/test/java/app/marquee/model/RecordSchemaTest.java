package app.marquee.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.Urgency;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Walks each record and its schema side by side: same members, same types, same constants, same duties. */
class RecordSchemaTest {
    private static final Map<Type, String> SIMPLE = Map.of(
            long.class, "integer",
            Long.class, "integer",
            int.class, "integer",
            Integer.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            String.class, "string");
    private static final Map<Type, String> FORMATS = Map.of(Instant.class, "date-time", LocalDate.class, "date");

    private final JsonNode values = document("values.json");

    static Stream<Class<? extends Message>> messages() {
        return Messages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("messages")
    void schemaAndRecordSayTheSame(Class<? extends Message> type) {
        JsonNode schema = document(Messages.nameOf(type) + "/schema.json");

        assertThat(schema.path("$schema").asString()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("title").asString()).isEqualTo(Messages.nameOf(type));
        assertThat(schema.path("description").asString()).isNotEmpty();
        same(type, schema, schema, type.getSimpleName());
    }

    private void same(Type type, JsonNode schema, JsonNode file, String place) {
        if (schema.has("$ref")) {
            String[] reference = schema.path("$ref").asString().split("#", -1);
            JsonNode target = reference[0].isEmpty() ? file : values;
            assertThat(reference[0]).as(place).isIn("", "../values.json");
            same(type, target.at(reference[1]), target, place);
        } else if (type instanceof ParameterizedType list) {
            assertThat(list.getRawType()).as(place).isEqualTo(List.class);
            assertThat(schema.path("type").asString()).as(place).isEqualTo("array");
            same(list.getActualTypeArguments()[0], schema.path("items"), file, place + "[]");
        } else if (SIMPLE.containsKey(type)) {
            assertThat(schema.path("type").asString()).as(place).isEqualTo(SIMPLE.get(type));
        } else if (FORMATS.containsKey(type)) {
            assertThat(schema.path("format").asString()).as(place).isEqualTo(FORMATS.get(type));
        } else if (type == Urgency.class) {
            assertThat(schema.path("type").asString()).as(place).isEqualTo("integer");
        } else if (type instanceof Class<?> known && known.isEnum()) {
            assertThat(schema.path("enum").valueStream().map(JsonNode::asString))
                    .as(place)
                    .containsExactlyElementsOf(Arrays.stream(known.getEnumConstants())
                            .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                            .toList());
        } else {
            sameRecord((Class<?>) type, schema, file, place);
        }
    }

    private void sameRecord(Class<?> type, JsonNode schema, JsonNode file, String place) {
        RecordComponent[] components = type.getRecordComponents();
        assertThat(components).as(place + " is a record").isNotNull();
        assertThat(schema.path("properties").propertyNames())
                .as(place)
                .containsExactlyElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as(place + " requires")
                .containsExactlyElementsOf(Arrays.stream(components)
                        .filter(RequiredMembers::isRequired)
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.path("additionalProperties").asBoolean(false))
                .as(place)
                .isTrue();
        for (RecordComponent component : components) {
            JsonNode member = schema.path("properties").path(component.getName());
            assertThat(member.path("description").asString())
                    .as(place + "." + component.getName() + " is described")
                    .isNotEmpty();
            same(component.getGenericType(), member, file, place + "." + component.getName());
        }
    }

    private static JsonNode document(String path) {
        return MessageJson.mapper().readTree(Samples.resource(path));
    }
}
