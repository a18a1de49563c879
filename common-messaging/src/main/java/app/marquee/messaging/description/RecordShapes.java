package app.marquee.messaging.description;

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
import org.jspecify.annotations.Nullable;

/**
 * A component of a record is required unless it is {@code @Nullable}; enums are written in lower case, as the services
 * write them.
 */
class RecordShapes implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        if (schema == null || type.getType() == null) {
            return schema;
        }
        JavaType java = TypeFactory.defaultInstance().constructType(type.getType());
        if (java.isEnumType()) {
            lowerCase(schema);
        } else if (java.getRawClass().isRecord()) {
            require(java.getRawClass().getRecordComponents(), defined(schema, context));
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

    private static void require(RecordComponent[] components, Schema<?> schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = Arrays.stream(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .filter(component -> component.getType() != Optional.class)
                .map(RecordComponent::getName)
                .filter(schema.getProperties()::containsKey)
                .toList();
        if (!required.isEmpty()) {
            schema.setRequired(required);
        }
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
