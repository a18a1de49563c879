package app.marquee.enrichment.transport;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads members as TMDb has them: absent, null, empty or of another type all mean unknown. */
public final class Json {
    private Json() {}

    public static @Nullable String text(JsonNode node, String member) {
        JsonNode value = node.path(member);
        String text = value.isString() ? value.stringValue() : null;
        return text == null || text.isBlank() ? null : text.strip();
    }

    public static String text(JsonNode node, String member, String otherwise) {
        return Objects.requireNonNullElse(text(node, member), otherwise);
    }

    public static @Nullable Integer number(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? Integer.valueOf(value.asInt(0)) : null;
    }

    public static int number(JsonNode node, String member, int otherwise) {
        return Objects.requireNonNullElse(number(node, member), otherwise);
    }

    /** Zero means unknown, as for runtimes. */
    public static @Nullable Integer positive(JsonNode node, String member) {
        Integer number = number(node, member);
        return number == null || number <= 0 ? null : number;
    }

    public static double decimal(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? value.asDouble(0) : 0;
    }

    public static @Nullable LocalDate date(JsonNode node, String member) {
        String text = text(node, member);
        if (text == null || text.length() < 10) {
            return null;
        }
        try {
            return LocalDate.parse(text.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public static @Nullable Integer year(@Nullable LocalDate date) {
        return date == null ? null : date.getYear();
    }

    /** The elements of a list; none when it is absent or no list. */
    public static Stream<JsonNode> each(JsonNode node, String member) {
        JsonNode list = node.path(member);
        return list.isArray() ? list.values().stream().filter(JsonNode::isObject) : Stream.empty();
    }

    public static List<String> names(JsonNode node, String member) {
        return each(node, member)
                .map(each -> text(each, "name"))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public static <T> List<T> list(Stream<JsonNode> nodes, Function<JsonNode, @Nullable T> read) {
        return nodes.<@Nullable T>map(read).filter(Objects::nonNull).toList();
    }
}
