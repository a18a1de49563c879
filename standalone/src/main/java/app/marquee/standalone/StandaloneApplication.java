package app.marquee.standalone;

import app.marquee.enrichment.EnrichmentApplication;
import app.marquee.gateway.GatewayApplication;
import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import app.marquee.notifier.NotifierApplication;
import app.marquee.publisher.PublisherApplication;
import app.marquee.scanner.ScannerApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Five contexts, the same queues and schemas as five processes. The gateway starts last, on its own port; the others
 * listen on loopback ports the system picks.
 */
public final class StandaloneApplication {
    private static final Map<ServiceName, Class<?>> BEHIND_THE_DOOR = new LinkedHashMap<>();

    static {
        BEHIND_THE_DOOR.put(ServiceName.SCANNER, ScannerApplication.class);
        BEHIND_THE_DOOR.put(ServiceName.ENRICHMENT, EnrichmentApplication.class);
        BEHIND_THE_DOOR.put(ServiceName.PUBLISHER, PublisherApplication.class);
        BEHIND_THE_DOOR.put(ServiceName.NOTIFIER, NotifierApplication.class);
    }

    private StandaloneApplication() {}

    public static void main(String[] arguments) {
        try {
            start(arguments);
        } catch (RuntimeException e) {
            System.err.println(whyNotStarted(e));
            System.exit(1);
        }
    }

    /** In words for a person; what Spring knows besides stands in the log. */
    static String whyNotStarted(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PortInUseException taken) {
                return "Marquee was not started: port %1$d is taken by another process. End that one (`ss -ltnp 'sport = :%1$d'` shows it), "
                                .formatted(taken.getPort())
                        + "or give Marquee another port: --server.port=N, SERVER_PORT=N or `./marquee up --port N`.";
            }
        }
        return "Marquee was not started: " + failure.getMessage();
    }

    /** Nothing is left running when one of them cannot start. @return the contexts in the order they started; the gateway's is the last */
    static List<ConfigurableApplicationContext> start(String... arguments) {
        List<ConfigurableApplicationContext> contexts = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        String[] given = with(arguments, List.of("--marquee.logs=${marquee.home}/logs"));
        String[] anyLoopbackPort = with(given, List.of("--server.address=127.0.0.1", "--server.port=0"));
        try {
            BEHIND_THE_DOOR.forEach((service, application) -> {
                ConfigurableApplicationContext context =
                        ServiceLauncher.of(service, application).run(anyLoopbackPort);
                contexts.add(context);
                addresses.add("--gateway.services." + service.shortName() + "=http://127.0.0.1:" + port(context));
            });
            contexts.add(ServiceLauncher.of(ServiceName.GATEWAY, GatewayApplication.class)
                    .run(with(given, addresses)));
        } catch (RuntimeException e) {
            contexts.reversed().forEach(ConfigurableApplicationContext::close);
            throw e;
        }
        return Collections.unmodifiableList(contexts);
    }

    private static String port(ConfigurableApplicationContext context) {
        return Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
    }

    /** What is added wins over what was given: a port given is the gateway's. */
    private static String[] with(String[] given, List<String> added) {
        return Stream.concat(
                        Stream.of(given)
                                .filter(argument -> added.stream().noneMatch(other -> sameName(argument, other))),
                        added.stream())
                .toArray(String[]::new);
    }

    private static boolean sameName(String argument, String other) {
        return argument.split("=", 2)[0].equals(other.split("=", 2)[0]);
    }
}
