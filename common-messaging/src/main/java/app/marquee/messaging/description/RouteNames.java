package app.marquee.messaging.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation is named by its controller and method ({@code targetList}), tagged with its capability ({@code targets}), and
 * a variable of its path says what it may be where the mapping does.
 */
class RouteNames implements OperationCustomizer {
    private static final Pattern CONSTRAINED = Pattern.compile("\\{(\\w+):([^{}]+(?:\\{[^}]*}[^{}]*)*)}");
    private static final Pattern WORDS = Pattern.compile("[\\w-]+(?:\\|[\\w-]+)*");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Class<?> controller = handler.getBeanType();
        String name = controller.getSimpleName().replaceFirst("Controller$", "");
        String method = handler.getMethod().getName();
        operation.setOperationId(Character.toLowerCase(name.charAt(0))
                + name.substring(1)
                + Character.toUpperCase(method.charAt(0))
                + method.substring(1));
        operation.setTags(List.of(controller
                .getPackageName()
                .substring(controller.getPackageName().lastIndexOf('.') + 1)));
        if (operation.getParameters() != null) {
            Map<String, String> constraints = constraints(handler);
            operation.getParameters().forEach(parameter -> constrain(parameter, constraints.get(parameter.getName())));
        }
        return operation;
    }

    /** In a schema of its own: springdoc gives the same one to all texts of a name. */
    private static void constrain(Parameter parameter, @Nullable String constraint) {
        if (constraint == null || !"path".equals(parameter.getIn())) {
            return;
        }
        if (WORDS.matcher(constraint).matches()) {
            StringSchema words = new StringSchema();
            words.setEnum(List.of(constraint.split("\\|")));
            parameter.setSchema(words);
        } else if (!constraint.equals("\\d+")) { // a number says that by itself
            parameter.setSchema(new StringSchema().pattern(constraint));
        }
    }

    private static Map<String, String> constraints(HandlerMethod handler) {
        List<String> paths = new ArrayList<>();
        for (var element : List.of(handler.getBeanType(), handler.getMethod())) {
            RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(element, RequestMapping.class);
            if (mapping != null) {
                paths.addAll(Arrays.asList(mapping.path()));
            }
        }
        Map<String, String> constraints = new LinkedHashMap<>();
        for (String path : paths) {
            Matcher matcher = CONSTRAINED.matcher(path);
            while (matcher.find()) {
                constraints.put(matcher.group(1), matcher.group(2));
            }
        }
        return constraints;
    }
}
