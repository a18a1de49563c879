package app.marquee.endtoend.system;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.gateway.GatewayApplication;
import app.marquee.notifier.NotifierApplication;
import app.marquee.publisher.PublisherApplication;
import app.marquee.scanner.ScannerApplication;
import app.marquee.standalone.StandaloneApplication;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The whole of Marquee on parts of its own, in one process or in several. */
public final class Marquee implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(4);
    private static final Map<String, Program> SERVICES = new LinkedHashMap<>();

    static {
        SERVICES.put("scanner", new Program("scanner-service", ScannerApplication.class));
        SERVICES.put("enrichment", new Program("enrichment-service", EnrichmentApplication.class));
        SERVICES.put("publisher", new Program("publisher-service", PublisherApplication.class));
        SERVICES.put("notifier", new Program("notifier-service", NotifierApplication.class));
        SERVICES.put("gateway", new Program("api-gateway", GatewayApplication.class));
    }

    private final Place place;
    private final Path home;
    private final URI provider;
    private final List<String> settings;
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, JavaProcess> processes = new LinkedHashMap<>();
    private final Rest rest;
    private boolean asShipped;

    /**
     * @param provider the TMDb stand-in's address, for demo libraries
     * @param settings {@code --name=value}, given to every process
     */
    public Marquee(Place place, Path home, URI provider, List<String> settings) {
        this.place = place;
        this.home = home;
        this.provider = provider;
        this.settings = List.copyOf(settings);
        SERVICES.keySet().forEach(service -> ports.put(service, freePort()));
        this.rest = new Rest(URI.create("http://127.0.0.1:" + ports.get("gateway")));
    }

    /** From now on processes run from unpacked jars with an archive of their classes; all modules must be packaged. */
    public void asShipped() {
        asShipped = true;
    }

    public Rest rest() {
        return rest;
    }

    /** One service itself, past the door. */
    public Rest service(String name) {
        return new Rest(URI.create("http://127.0.0.1:" + ports.get(name)));
    }

    public Place place() {
        return place;
    }

    public Path home() {
        return home;
    }

    /** @param crashAt a crash point with its count, for example {@code publisher.renamed:3}; null for none */
    public JavaProcess startStandalone(@Nullable String crashAt) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + ports.get("gateway"));
        return start("standalone", new Program("standalone", StandaloneApplication.class), arguments, crashAt);
    }

    /** @param name {@code scanner}, {@code enrichment}, {@code enrichment-2} … */
    public JavaProcess startService(String name, @Nullable String crashAt) {
        String service = name.replaceAll("-\\d+$", "");
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=" + ports.computeIfAbsent(name, other -> freePort()));
        if (service.equals("gateway")) {
            SERVICES.keySet().stream()
                    .filter(other -> !other.equals("gateway"))
                    .forEach(other ->
                            arguments.add("--gateway.services." + other + "=http://127.0.0.1:" + ports.get(other)));
        }
        Program program = SERVICES.get(service);
        if (program == null) {
            throw new IllegalArgumentException("no service is called '" + name + "'");
        }
        return start(name, program, arguments, crashAt);
    }

    /** Another main class in a service's place, which starts the service and does more; it listens on any free port. */
    public JavaProcess startInstead(String name, String module, Class<?> main, List<String> further) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--server.port=0");
        arguments.addAll(further);
        return start(name, new Program(module, main), arguments, null);
    }

    public void startServices() {
        SERVICES.keySet().forEach(service -> startService(service, null));
    }

    private JavaProcess start(String name, Program program, List<String> arguments, @Nullable String crashAt) {
        Map<String, String> environment = new HashMap<>();
        environment.put("MARQUEE_HOME", home.toString());
        environment.put("MARQUEE_RABBITMQ_URL", place.rabbitMq().toString());
        environment.put("MARQUEE_DATABASE_URL", place.database().toString());
        environment.put("MARQUEE_DATABASE_PASSWORD", Place.ROLE_PASSWORD);
        environment.put("MARQUEE_REDIS_URL", place.redis().toString());
        environment.put("MARQUEE_DEMO_PROVIDER_URL", provider.toString());
        environment.put("MARQUEE_CRASH_AT", crashAt == null ? "" : crashAt);
        List<String> command =
                new ArrayList<>(asShipped ? program.unpackedIn(home.resolve("app"), name) : program.onOurClassPath());
        command.addAll(arguments);
        JavaProcess process = JavaProcess.start(name, command, environment, home.resolve("log/" + name + ".log"));
        processes.put(name, process);
        return process;
    }

    public JavaProcess process(String name) {
        JavaProcess process = processes.get(name);
        if (process == null) {
            throw new IllegalArgumentException("'" + name + "' was never started");
        }
        return process;
    }

    public List<JavaProcess> processes() {
        return List.copyOf(processes.values());
    }

    /** Waits until the door and everything behind it is ready. @return how long that took */
    public Duration awaitReady() {
        long started = System.nanoTime();
        Waiting.until(READY_WITHIN, "Marquee is ready (logs in " + home.resolve("log") + ")", rest::ready);
        Duration took = Duration.ofNanos(System.nanoTime() - started);
        if (rest.key().isEmpty()) {
            rest.introduceOurselves(home);
        }
        return took;
    }

    /** Waits until one service is ready, where there is no door. */
    public void awaitReady(String name) {
        Waiting.until(READY_WITHIN, name + " is ready (log in " + home.resolve("log") + ")", service(name)::ready);
    }

    /** @return whether it became ready before it died */
    public boolean awaitReadyOrDead(JavaProcess process) {
        Waiting.until(READY_WITHIN, process.name() + " is ready or dead", () -> !process.alive() || rest.ready());
        return process.alive();
    }

    /** A demo library: its facts come from the stand-in. @return its id */
    public long addLibrary(String name, String kind, Path root) {
        Rest.Reply reply = rest.post(
                "/api/v1/libraries", Map.of("name", name, "kind", kind, "root", root.toString(), "demo", true));
        return reply.expect(201).json().get("id").asLong();
    }

    @Override
    public void close() {
        List<Thread> closing = processes.values().stream()
                .map(process -> Thread.ofVirtual().start(process::close))
                .toList();
        for (Thread thread : closing) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder that the caller removes. */
    public static Path temporaryFolder(String name) {
        try {
            return Files.createTempDirectory("marquee-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
