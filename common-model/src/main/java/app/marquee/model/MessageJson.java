package app.marquee.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** How messages are written and read; the same for contracts, queues, the event log and REST. */
public final class MessageJson {
    /** A body larger than this is refused: 1 MiB. {@code metadata.enriched} promises to stay under a quarter of it. */
    public static final int LARGEST_BODY = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(64).build())
                    .build())
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Stricter than the mapper, so that a half message is a dead letter with a reason, not a surprise in a listener. */
    private static final JsonMapper READER = MAPPER.rebuild()
            .annotationIntrospector(AnnotationIntrospector.pair(
                    MAPPER.deserializationConfig().getAnnotationIntrospector(), new RequiredMembers()))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private MessageJson() {}

    /** The mapper itself, for those who store parts of a message as JSON. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Message message) {
        return MAPPER.writeValueAsBytes(message);
    }

    /** @throws UnreadableMessageException naming the message and what is wrong with it */
    public static <M extends Message> M read(byte[] body, Class<M> type) {
        if (body.length > LARGEST_BODY) {
            throw new UnreadableMessageException(
                    Messages.nameOf(type) + " is " + body.length + " bytes long; at most " + LARGEST_BODY + " are read",
                    null);
        }
        try {
            M message = READER.readValue(body, type);
            if (message == null) {
                throw new UnreadableMessageException(Messages.nameOf(type) + " is the JSON literal null", null);
            }
            return message;
        } catch (RuntimeException e) {
            if (e instanceof UnreadableMessageException known) {
                throw known;
            }
            throw new UnreadableMessageException(
                    Messages.nameOf(type) + " cannot be read: " + firstLine(e) + place(e) + "; it begins "
                            + beginning(body),
                    e);
        }
    }

    private static String firstLine(Exception e) {
        String text = String.valueOf(e.getMessage());
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** For example {@code " at files[2].path"}; nothing where the parser does not say. */
    private static String place(Exception e) {
        if (!(e instanceof JacksonException parsing) || parsing.getPath().isEmpty()) {
            return "";
        }
        StringBuilder place = new StringBuilder();
        for (JacksonException.Reference step : parsing.getPath()) {
            if (step.getPropertyName() == null) {
                place.append('[').append(step.getIndex()).append(']');
            } else {
                place.append(place.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return " at " + place;
    }

    private static String beginning(byte[] body) {
        return "'" + new String(body, 0, Math.min(body.length, 80), StandardCharsets.UTF_8) + "'";
    }
}
