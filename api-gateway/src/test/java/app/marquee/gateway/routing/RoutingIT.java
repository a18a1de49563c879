package app.marquee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.testing.Answer;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RoutingIT {
    record Asked(
            String method,
            String uri,
            String authorization,
            String key,
            String cookie,
            String correlation,
            String body) {}

    static final List<Asked> asked = new CopyOnWriteArrayList<>();
    static HttpServer scanner;
    static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        scanner = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        scanner.createContext("/", RoutingIT::answer);
        scanner.start();
        gateway = new Gateway(
                "gateway.services.scanner=http://127.0.0.1:"
                        + scanner.getAddress().getPort(),
                "gateway.services.publisher=http://127.0.0.1:1");
    }

    @AfterAll
    static void stop() {
        gateway.close();
        scanner.stop(0);
    }

    @BeforeEach
    void forget() {
        asked.clear();
    }

    @Test
    void theOwnerIsAskedWithOurTokenAndWithoutTheCallersCredentials() {
        String token = gateway.service().bean(CallerToken.class).issue(new Caller("anna", Caller.Role.ADMIN));

        HttpResponse<String> answer = gateway.ask(
                "POST",
                "/v1/libraries?a=b%20c&d=%C3%A4&filter[e]=f",
                "{\"name\":\"Movies\"}",
                "X-Api-Key",
                token,
                "Cookie",
                "other=1",
                "Content-Type",
                "application/json",
                "X-Correlation-Id",
                "11111111-2222-3333");

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(answer.body()).isEqualTo("{\"from\":\"scanner\"}");
        assertThat(answer.headers().allValues("X-Correlation-Id")).containsExactly("11111111-2222-3333");
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).isEqualTo("/api/v1/libraries?a=b%20c&d=%C3%A4&filter%5Be%5D=f");
            assertThat(request.body()).isEqualTo("{\"name\":\"Movies\"}");
            assertThat(request.key()).isNull();
            assertThat(request.cookie()).isNull();
            assertThat(request.correlation()).isEqualTo("11111111-2222-3333");
            assertThat(gateway.service()
                            .bean(CallerToken.class)
                            .read(request.authorization().substring("Bearer ".length())))
                    .contains(new Caller("anna", Caller.Role.ADMIN));
        });
    }

    @Test
    void aServicesDescriptionAndDeadLettersAreReached() {
        gateway.service().get("/v3/api-docs/scanner-service");
        gateway.service().get("/api/services/scanner-service/dead-letters?page=2");

        assertThat(asked).extracting(Asked::uri).containsExactly("/v3/api-docs", "/api/v1/dead-letters?page=2");
    }

    @Test
    void ourOwnDescriptionAndDeadLettersAreOurs() {
        Answer description = gateway.service().get("/v3/api-docs/api-gateway");

        assertThat(description.status()).isEqualTo(200);
        assertThat(description.json().path("paths").has("/api/v1/jobs")).isTrue();
        assertThat(gateway.service()
                        .get("/api/v1/services/api-gateway/dead-letters")
                        .status())
                .isEqualTo(200);
        assertThat(gateway.service().get("/api-docs").json()).hasSize(5);
    }

    @Test
    void aServiceThatIsAwayIsNamed() {
        Answer answer = gateway.service().get("/api/v1/libraries/1/plan");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().path("error").asString()).contains("publisher-service");
    }

    @Test
    void aPathNobodyOwnsIsNotFound() {
        assertThat(gateway.service().get("/api/v1/nothing").status()).isEqualTo(404);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("X-Api-Key"),
                    headers.getFirst("Cookie"),
                    headers.getFirst("X-Correlation-Id"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            byte[] body = "{\"from\":\"scanner\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("X-Correlation-Id", "11111111-2222-3333");
            exchange.sendResponseHeaders(418, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
