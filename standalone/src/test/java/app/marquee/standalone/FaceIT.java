package app.marquee.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.routing.Owners;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import app.marquee.standalone.Face.Answer;
import app.marquee.standalone.Face.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.cloud.stream.binder.Binding;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the description says against what the services do. */
@ExtendWith(RunningStandalone.Once.class)
class FaceIT {
    /** Nobody needs to be known for these. */
    private static final Set<String> OPEN = Set.of(
            "GET /health", "GET /api/v1/setup", "POST /api/v1/setup", "POST /api/v1/session", "GET /api/v1/session");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^{}]*(?:\\{[^}]*}[^{}]*)*))?}");

    static RunningStandalone running;
    static Face face;
    static List<Operation> operations;

    @BeforeAll
    static void start(RunningStandalone standalone) {
        running = standalone;
        face = new Face(standalone);
        await().atMost(Duration.ofMinutes(1)).until(standalone::ready);
        operations = face.operations();
    }

    @AfterAll
    static void stop() {
        face.close();
    }

    @Test
    void everyRouteIsDescribed() {
        Set<String> described =
                operations.stream().map(Operation::toString).collect(Collectors.toCollection(TreeSet::new));
        Set<String> missing = new TreeSet<>();
        for (ServiceName service : ServiceName.values()) {
            mappings(service)
                    .filter(route -> reachedThrough(service, route))
                    .filter(route -> !described.contains(route))
                    .forEach(missing::add);
        }

        assertThat(described).hasSizeGreaterThan(140);
        assertThat(missing).isEmpty();
    }

    @Test
    void theDescriptionNamesEachOperationOnceAndLeavesNoReferenceOpen() {
        var description = face.description();

        assertThat(operations)
                .extracting(operation -> operation.body().path("operationId").asString())
                .doesNotHaveDuplicates();
        assertThat(description.findValuesAsString("$ref"))
                .allSatisfy(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void theFilesSayWhatIsServed() {
        for (String name : List.of("openapi.json", "postman.json")) {
            assertThat(MessageJson.mapper().readTree(Path.of("../docs", name)).equals(face.document(name)))
                    .as("docs/%s is what the services serve; write it anew with ./marquee openapi", name)
                    .isTrue();
        }
    }

    @Test
    void everyRouteRefusesWhoMayNotAndNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : operations) {
            boolean open = OPEN.contains(operation.toString());
            check(operation, "nobody", Map.of(), open ? 0 : 401, wrong);
            for (Caller.Role role : Caller.Role.values()) {
                check(
                        operation,
                        role.name().toLowerCase(Locale.ROOT),
                        Map.of("X-Api-Key", running.token(role)),
                        open || may(role, operation.role()) ? 0 : 403,
                        wrong);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(operations.stream()
                        .filter(operation -> !operation.method().equals("GET") && !OPEN.contains(operation.toString())))
                .allSatisfy(change -> assertThat(change.role())
                        .as(change.toString())
                        .isIn(
                                change.path().startsWith("/api/v1/session")
                                        ? Set.of("viewer", "editor", "admin")
                                        : Set.of("webhook", "editor", "admin")));
    }

    @Test
    void aWebhooksSecretOpensNothingElse() {
        String secret = secret("webhook-radarr");
        List<String> wrong = new ArrayList<>();
        operations.stream()
                .filter(operation -> !OPEN.contains(operation.toString()))
                .filter(operation -> !operation.path().equals("/api/v1/webhooks/{source}"))
                .forEach(operation -> check(operation, "webhook", Map.of("X-Api-Key", secret), 401, wrong));

        assertThat(wrong).isEmpty();
    }

    @Test
    void noServiceAnswersAnybodyButTheGateway() {
        List<String> answered = new ArrayList<>();
        for (Operation operation : operations) {
            Owners.of(operation.sample()).ifPresent(owner -> {
                Answer answer = face.askService(owner.service(), operation.method(), owner.path());
                if (answer.status() != 401) {
                    answered.add(operation + ": " + answer.status());
                }
            });
        }

        assertThat(answered).isEmpty();
    }

    @Test
    void aPausedLaneRestsUntilItIsResumedAndTheOverviewSaysSo() {
        Map<String, String> admin = Map.of("X-Api-Key", running.token(Caller.Role.ADMIN));
        BindingsLifecycleController bindings =
                running.of(ServiceName.NOTIFIER).getBean(BindingsLifecycleController.class);
        String lane = "/api/v1/services/notifier-service/lanes/bulk";

        assertThat(face.ask("POST", lane + "/pause", null, admin).status()).isEqualTo(200);

        await().until(() -> bindings.queryState("quickBulk-in-0").stream().noneMatch(Binding::isRunning));
        assertThat(face.ask("GET", "/api/v1/health/overview", null, admin).body())
                .contains("lane-paused");
        assertThat(face.ask("POST", lane + "/resume", null, admin).body()).doesNotContain("\"paused\":true");
        await().until(() -> bindings.queryState("quickBulk-in-0").stream().allMatch(Binding::isRunning));
        assertThat(face.ask("GET", "/api/v1/metrics/live", null, admin).body()).contains("\"providers\":[{");
    }

    private static void check(
            Operation operation, String who, Map<String, String> headers, int refusal, List<String> wrong) {
        Answer answer = face.ask(operation.method(), operation.sample(), null, headers);
        boolean refused = answer.status() == 401
                || answer.status() == 403 && !answer.body().contains("one-time token");
        boolean right = refusal == 0 ? !refused : answer.status() == refusal;
        // 503 is an answer: here nobody gave a key to ask a provider with.
        if (!right || answer.status() >= 500 && answer.status() != 503) {
            wrong.add(operation + " as " + who + ": " + answer.status() + " "
                    + answer.body().lines().findFirst().orElse(""));
        } else if (refused
                && MessageJson.mapper().readTree(answer.body()).path("error").isMissingNode()) {
            wrong.add(operation + " as " + who + ": no error is named");
        }
    }

    private static boolean may(Caller.Role role, String needed) {
        return switch (needed) {
            case "admin" -> role == Caller.Role.ADMIN;
            case "editor", "webhook" -> role != Caller.Role.VIEWER;
            default -> true;
        };
    }

    private static String secret(String name) {
        try {
            return Files.readString(running.home().resolve("secrets").resolve(name))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Method and path of each of a service's own routes; a variable of words is as many paths. */
    private static Stream<String> mappings(ServiceName service) {
        return running
                .of(service)
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("app.marquee."))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/"))
                        .flatMap(FaceIT::expand)
                        .flatMap(path -> mapping.getKey().getMethodsCondition().getMethods().stream()
                                .map(RequestMethod::name)
                                .map(method -> method + " " + face(path))));
    }

    private static Stream<String> expand(String pattern) {
        Matcher first = VARIABLE.matcher(pattern);
        if (pattern.startsWith("/api/v1/{") && first.find() && first.group(2) != null) {
            return Stream.of(first.group(2).split("\\|")).flatMap(word -> expand(pattern.replace(first.group(), word)));
        }
        return Stream.of(VARIABLE.matcher(pattern).replaceAll("{$1}"));
    }

    private static String face(String path) {
        return path.replaceFirst("^/api/v1/(dead-letters|lanes)", "/api/v1/services/{service}/$1");
    }

    private static boolean reachedThrough(ServiceName service, String route) {
        String path = route.substring(route.indexOf(' ') + 1);
        if (path.startsWith("/api/v1/services/{service}/")) {
            return true;
        }
        return Owners.of(path.replaceAll("\\{\\w+}", "1"))
                        .map(Owners.Destination::service)
                        .orElse(ServiceName.GATEWAY)
                == service;
    }
}
