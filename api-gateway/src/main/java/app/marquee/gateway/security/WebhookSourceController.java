package app.marquee.gateway.security;

import app.marquee.messaging.web.ApiProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What to enter into Radarr and Sonarr. A secret is shown when it is made and never again. */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookSourceController {
    private final WebhookSecrets secrets;
    private final WebhookSourceRepository sources;

    WebhookSourceController(WebhookSecrets secrets, WebhookSourceRepository sources) {
        this.secrets = secrets;
        this.sources = sources;
    }

    /**
     * @param address  to copy, as the one who asks reaches us
     * @param lastUsed when a webhook with the right secret came; to the minute
     */
    record Source(
            String source,
            String address,
            boolean hasSecret,
            @Nullable Instant lastUsed) {}

    /** @param addressWithSecret for a sender that can give neither password nor header */
    record NewSecret(String source, String secret, String address, String addressWithSecret) {}

    @GetMapping
    List<Source> all(HttpServletRequest request) {
        return WebhookSecrets.SOURCES.stream()
                .map(source -> new Source(
                        source,
                        address(source, request),
                        secrets.exists(source),
                        sources.lastUsed(source).orElse(null)))
                .toList();
    }

    @PostMapping("/{source}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    NewSecret renew(@PathVariable String source, HttpServletRequest request) {
        if (!WebhookSecrets.SOURCES.contains(source)) {
            throw ApiProblem.notFound(
                    "Webhooks come from radarr or sonarr, not from '" + source + "'.", "Name one of these.");
        }
        String secret = secrets.renew(source);
        String address = address(source, request);
        return new NewSecret(source, secret, address, address + "/" + secret);
    }

    private static String address(String source, HttpServletRequest request) {
        String host = request.getHeader("Host");
        return (Sessions.isHttps(request) ? "https://" : "http://")
                + (host == null ? request.getServerName() + ":" + request.getServerPort() : host)
                + "/api/webhooks/" + source;
    }
}
