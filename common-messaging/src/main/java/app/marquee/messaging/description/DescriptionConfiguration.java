package app.marquee.messaging.description;

import app.marquee.messaging.web.Caller;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.media.ObjectSchema;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.node.ObjectNode;

/** Who asks is no parameter, any object is no bean, and records say by themselves what must be given. */
@Configuration(proxyBeanMethods = false)
public class DescriptionConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithSchema(ObjectNode.class, new ObjectSchema().additionalProperties(true));
    }

    @Bean
    ModelConverter recordShapes() {
        return new RecordShapes();
    }

    @Bean
    OperationCustomizer routeNames() {
        return new RouteNames();
    }
}
