package app.marquee.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Component;

/** The gateway's own part, as springdoc sees it. */
@Component
class OwnDescription {
    private final OpenApiWebMvcResource springdoc;

    OwnDescription(OpenApiWebMvcResource springdoc) {
        this.springdoc = springdoc;
    }

    String openApi(HttpServletRequest request) {
        try {
            byte[] body = springdoc.openapiJson(request, "/v3/api-docs", Locale.ENGLISH);
            return new String(body, StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the gateway's description cannot be written", e);
        }
    }
}
