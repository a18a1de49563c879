package app.marquee.gateway.routing;

import app.marquee.gateway.security.KnownCaller;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.messaging.web.CorrelationFilter;
import app.marquee.model.topology.ServiceName;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Hands a request to its owner with a token of ours in place of the caller's own credentials. */
@Component
class OwnerRoute {
    private static final Logger log = LoggerFactory.getLogger(OwnerRoute.class);
    private static final List<String> OURS_ALONE =
            List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE, "X-Api-Key", "X-CSRF-Token");

    private final ServicesSettings services;
    private final CallerToken tokens;

    OwnerRoute(ServicesSettings services, CallerToken tokens) {
        this.services = services;
        this.tokens = tokens;
    }

    boolean owned(ServerRequest request) {
        return destination(request).isPresent();
    }

    ServerRequest prepare(ServerRequest request) {
        Owners.Destination destination = destination(request).orElseThrow();
        URI base = services.of(destination.service());
        URI target = UriComponentsBuilder.fromUri(base)
                .path(destination.path())
                .build()
                .encode()
                .toUri();
        ServerRequest prepared = ServerRequest.from(request)
                .uri(target)
                .headers(headers -> {
                    OURS_ALONE.forEach(headers::remove);
                    headers.setBearerAuth(tokens.issue(caller()));
                    headers.set(CorrelationFilter.HEADER, Correlation.currentId());
                })
                .build();
        MvcUtils.setRequestUrl(prepared, base);
        return prepared;
    }

    ServerResponse answer(ServerRequest request, HandlerFunction<ServerResponse> owner) throws Exception {
        try {
            ServerResponse response = owner.handle(request);
            response.headers().remove(CorrelationFilter.HEADER); // the answer has it already
            return response;
        } catch (Exception e) {
            if (!away(e)) {
                throw e;
            }
            ServiceName service = destination(request).orElseThrow().service();
            log.atWarn()
                    .addKeyValue("service", service.wireName())
                    .addKeyValue(LogKeys.REASON, e.toString())
                    .log("a service does not answer");
            throw ApiProblem.unavailable(
                    "The " + service.wireName() + " does not answer.",
                    "Start it, or check gateway.services (" + services.of(service) + ").");
        }
    }

    private static boolean away(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof HttpTimeoutException) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Owners.Destination> destination(ServerRequest request) {
        return Owners.of(UriUtils.decode(request.servletRequest().getRequestURI(), StandardCharsets.UTF_8));
    }

    private static Caller caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof KnownCaller known) {
            return known.caller();
        }
        throw new IllegalStateException("somebody unknown came through the door");
    }
}
