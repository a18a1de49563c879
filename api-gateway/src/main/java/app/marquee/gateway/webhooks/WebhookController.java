package app.marquee.gateway.webhooks;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.event.WebhookReceived.Source;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where Radarr and Sonarr tell. They never tell twice, so what is answered with 202 is kept, whatever is broken. */
@RestController
class WebhookController {
    private final WebhookIntake intake;
    private final WebhookSettings settings;

    WebhookController(WebhookIntake intake, WebhookSettings settings) {
        this.intake = intake;
        this.settings = settings;
    }

    /** @param jobId null while only the spool knows of it: it then comes into the ledger with this receipt */
    record Accepted(@Nullable Long jobId, UUID receipt) {}

    @Operation(summary = "Takes what Radarr or Sonarr says, in any shape of theirs")
    @RequestBody(
            required = true,
            content =
                    @Content(schema = @Schema(type = "object", additionalProperties = AdditionalPropertiesValue.TRUE)))
    @RequestMapping(
            path = "/api/v1/webhooks/{source}",
            method = {RequestMethod.POST, RequestMethod.PUT})
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted receive(@PathVariable String source, HttpServletRequest request) throws IOException {
        Source from = source(source);
        byte[] body =
                WebhookBody.read(request.getInputStream(), request.getContentLengthLong(), settings.largestBody());
        return intake.take(from, WebhookBody.parse(from, body));
    }

    private static Source source(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "radarr" -> Source.RADARR;
            case "sonarr" -> Source.SONARR;
            default ->
                throw ApiProblem.notFound(
                        "Webhooks come from radarr or sonarr, not from '" + name + "'.",
                        "Send to /api/webhooks/radarr or /api/webhooks/sonarr.");
        };
    }
}
