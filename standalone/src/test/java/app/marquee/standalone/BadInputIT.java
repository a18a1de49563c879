package app.marquee.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.standalone.Face.Answer;
import app.marquee.standalone.Face.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every route of the description with input nobody should send; the seed makes each run the same. */
@ExtendWith(RunningStandalone.Once.class)
class BadInputIT {
    private static final long SEED = 20_261_121;
    private static final int TRIES_OF_EACH = 14;

    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "0",
            "-1",
            "99999999999999999999",
            "9223372036854775807",
            "1.5",
            "NaN",
            "true",
            "null",
            "../../../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "..\\..\\windows",
            "'; drop table item; --",
            "%' or '1'='1",
            "<script>alert(1)</script>",
            "{\"a\":1}",
            "マトリックス",
            "\u0000",
            "\uD83C\uDFAC".repeat(50),
            "a".repeat(3_000),
            "%",
            "*",
            "2026-13-45T99:99:99Z",
            "PT-1H");

    static RunningStandalone running;
    static Face face;

    @BeforeAll
    static void start(RunningStandalone standalone) {
        running = standalone;
        face = new Face(standalone);
        await().atMost(Duration.ofMinutes(1)).until(standalone::ready);
    }

    @AfterAll
    static void stop() {
        face.close();
    }

    @Test
    void nothingThatIsSentMakesAServiceFailOrShowItsInside() throws Exception {
        List<String> failures = Collections.synchronizedList(new ArrayList<>());
        List<Operation> operations = face.operations();
        String token = running.token(Caller.Role.ADMIN);
        try (ExecutorService clients = Executors.newFixedThreadPool(4)) {
            List<Future<?>> all = new ArrayList<>();
            IntStream.range(0, operations.size())
                    .forEach(number -> all.add(clients.submit(() -> {
                        Random random = new Random(SEED + number);
                        for (int i = 0; i < TRIES_OF_EACH; i++) {
                            attempt(operations.get(number), random, token, failures);
                        }
                    })));
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(failures).isEmpty();
    }

    private static void attempt(Operation operation, Random random, String token, List<String> failures) {
        String path = path(operation, random) + query(operation, random);
        String body = operation.method().equals("GET") ? null : body(operation, random);
        Map<String, String> headers =
                Map.of("X-Api-Key", token, "Content-Type", random.nextInt(8) == 0 ? "text/plain" : "application/json");
        Answer answer = face.ask(operation.method(), path, body, headers);
        String lack = lack(answer);
        if (lack != null) {
            failures.add("%s: %s %s with %s: %d %s"
                    .formatted(lack, operation.method(), cut(path), cut(body), answer.status(), cut(answer.body())));
        }
    }

    /** What is wrong with an answer; null when nothing is. */
    private static @Nullable String lack(Answer answer) {
        // 503 is an answer: here nobody gave a key to ask a provider with.
        if (answer.status() >= 500 && answer.status() != 503) {
            return "it failed";
        }
        if (answer.body().contains("\tat ") || answer.body().contains("Exception")) {
            return "it shows its inside";
        }
        if (answer.status() < 400) {
            return null;
        }
        try {
            JsonNode problem = MessageJson.mapper().readTree(answer.body());
            return answer.type().startsWith("application/problem+json")
                            && problem.path("error").isString()
                    ? null
                    : "no problem details";
        } catch (JacksonException e) {
            return "no problem details";
        }
    }

    private static String path(Operation operation, Random random) {
        String path = operation.path();
        for (JsonNode parameter : operation.parameters("path")) {
            String value = random.nextInt(3) == 0
                    ? parameter.path("schema").path("enum").path(0).asString("1")
                    : hostile(random);
            path = path.replace("{" + parameter.path("name").asString() + "}", encoded(value.isBlank() ? "-" : value));
        }
        return path;
    }

    private static String query(Operation operation, Random random) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.parameters("query")) {
            if (random.nextInt(2) == 0) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(encoded(parameter.path("name").asString()))
                        .append('=')
                        .append(encoded(hostile(random)));
            }
        }
        return query.toString();
    }

    private static @Nullable String body(Operation operation, Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> null;
            case 1 -> "{";
            case 2 -> "[]";
            case 3 -> "null";
            case 4 -> "{}";
            case 5 -> "\"" + "x".repeat(100_000) + "\"";
            case 6 -> "[".repeat(5_000);
            default -> object(operation, random).toString();
        };
    }

    /** The members the description knows, each with something else than it should hold now and then. */
    private static ObjectNode object(Operation operation, Random random) {
        JsonNode schema = operation
                .body()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        ObjectNode object = MessageJson.mapper().createObjectNode();
        face.shape(schema).path("properties").propertyNames().forEach(name -> {
            switch (random.nextInt(6)) {
                case 0 -> object.putNull(name);
                case 1 -> object.put(name, random.nextLong());
                case 2 -> object.putArray(name).add(hostile(random)).addNull();
                case 3 -> object.putObject(name).put("a", hostile(random));
                case 4 -> object.put(name, random.nextBoolean());
                default -> object.put(name, hostile(random));
            }
        });
        return object;
    }

    private static String hostile(Random random) {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(@Nullable String text) {
        return text == null ? "nothing" : text.substring(0, Math.min(text.length(), 200));
    }
}
