package app.marquee.messaging.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A component of a record is required unless it is {@code @Nullable}; enums are written in lower case, as the services
 * write them; any JSON is anything.
 */
class RecordShapes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        if (type.getType() == null) {
            return chain.next().resolve(type, context, chain);
        }
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.getRawClass() == JsonNode.class) {
            return chain.next().resolve(new AnnotatedType(Object.class), context, chain);
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema == null) {
            return null;
        }
        if (java.isEnumType()) {
            lowerCase(schema);
        } else if (java.getRawClass().isRecord()) {
            require(java.getRawClass(), defined(schema, context));
        }
        return schema;
    }

    private static Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : Optional.<Schema<?>>ofNullable(
                                context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1)))
                        .orElse(schema);
    }

    private static void require(Class<?> type, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = components(type)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
    }

    /** With those of components that are written as if they were the record's own. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    @SuppressWarnings("unchecked") // an enum's values are documented as texts
    private static void lowerCase(Schema<?> schema) {
        if (schema.getEnum() != null) {
            ((Schema<Object>) schema)
                    .setEnum(schema.getEnum().stream()
                            .<Object>map(value -> String.valueOf(value).toLowerCase(Locale.ROOT))
                            .toList());
        }
    }
}
