package app.marquee.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.messaging.lifecycle.Startup;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningStandalone.Once.class)
class StandaloneIT {
    /** What the tests' own class path adds, and two beans that only describe which actuator paths there are. */
    private static final Set<String> HARMLESS = Set.of(
            "jsonPath",
            "requestMatcherProvider",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.SecurityRequestMatchers");

    @TempDir
    static Path home;

    static RunningStandalone running;
    static Map<ServiceName, ConfigurableApplicationContext> contexts;
    static final Map<ServiceName, Alone> ALONE = new EnumMap<>(ServiceName.class);
    final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start(RunningStandalone standalone) throws IOException {
        running = standalone;
        contexts = standalone.contexts();
        for (ServiceName service : EnumSet.complementOf(EnumSet.of(ServiceName.GATEWAY))) {
            ALONE.put(service, Alone.start(service));
        }
    }

    @AfterAll
    static void stop() {
        ALONE.values().forEach(alone -> alone.process().destroyForcibly());
    }

    @Test
    void allFiveBecomeReady() {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(contexts.values())
                        .hasSize(5)
                        .allSatisfy(context -> assertThat(
                                        context.getBean(Startup.class).lack())
                                .isEmpty()));
    }

    @Test
    void theGatewayHasNothingOfItsNeighbours() {
        ConfigurableApplicationContext gateway = contexts.get(ServiceName.GATEWAY);

        assertThat(gateway.getBeanDefinitionNames())
                .extracting(name -> String.valueOf(gateway.getType(name)))
                .noneMatch(type -> type.contains("io.github.resilience4j") || type.contains("org.redisson"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "GATEWAY") // it shows nobody its beans without sign-in
    void noServiceChangesAnothersContext(ServiceName service) {
        URI beans = beans(Objects.requireNonNull(ALONE.get(service)).port());
        await().atMost(Duration.ofMinutes(2)).until(() -> answers(beans));

        assertThat(names(beans(running.port(service)))).isEqualTo(names(beans));
    }

    /** A service from its own jar, with only its own class path; it needs no database and no broker to have a context. */
    record Alone(Process process, int port) {
        static Alone start(ServiceName service) throws IOException {
            int port;
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx160m",
                            "-jar",
                            jar(service).toString(),
                            "--server.port=" + port,
                            RunningStandalone.SHOW_BEANS,
                            "--marquee.home=" + home.resolve("alone"),
                            "--marquee.rabbitmq.url=amqp://nobody:nothing@127.0.0.1:1",
                            "--marquee.database.url=postgresql://nobody@127.0.0.1:1/nothing")
                    .redirectErrorStream(true)
                    .redirectOutput(new File("target/" + service.wireName() + "-alone.log"))
                    .start();
            return new Alone(process, port);
        }

        private static Path jar(ServiceName service) throws IOException {
            try (Stream<Path> jars = Files.list(Path.of("..", service.wireName(), "target"))) {
                return jars.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst()
                        .orElseThrow();
            }
        }
    }

    private static URI beans(int port) {
        return URI.create("http://127.0.0.1:" + port + "/actuator/beans");
    }

    private boolean answers(URI uri) {
        try {
            return ask(uri).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private Set<String> names(URI uri) {
        JsonNode contextsOfService =
                MessageJson.mapper().readTree(ask(uri).body()).get("contexts");
        Set<String> names = new TreeSet<>();
        for (JsonNode context : contextsOfService) {
            context.get("beans").propertyNames().forEach(name -> names.add(name.replaceAll("^rabbit-\\d+", "rabbit")));
        }
        names.removeIf(name -> HARMLESS.stream().anyMatch(name::startsWith));
        return names;
    }

    private HttpResponse<String> ask(URI uri) {
        try {
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
