package app.marquee.standalone;

import app.marquee.messaging.lifecycle.Startup;
import app.marquee.messaging.web.Caller;
import app.marquee.messaging.web.CallerToken;
import app.marquee.model.topology.ServiceName;
import app.marquee.testkit.infrastructure.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;

/** Standalone on real parts, started once for all tests that ask for it. */
record RunningStandalone(Place place, Path home, Map<ServiceName, ConfigurableApplicationContext> contexts)
        implements AutoCloseable {
    static final String SHOW_BEANS = "--management.endpoints.web.exposure.include=health,beans";

    /** Gives it to a test that has it as parameter. */
    static final class Once implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == RunningStandalone.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .computeIfAbsent(RunningStandalone.class, none -> start(), RunningStandalone.class);
        }
    }

    private static RunningStandalone start() {
        try {
            Path home = Files.createTempDirectory("marquee");
            Place place = Place.make();
            return new RunningStandalone(
                    place,
                    home,
                    StandaloneApplication.start(
                                    "--server.port=0",
                                    SHOW_BEANS,
                                    "--marquee.home=" + home,
                                    "--marquee.rabbitmq.url=" + place.rabbitMq(),
                                    "--marquee.database.url=" + place.database(),
                                    "--marquee.redis.url=" + place.redis(),
                                    "--marquee.database.password=" + Place.ROLE_PASSWORD)
                            .stream()
                            .collect(Collectors.toMap(
                                    context -> context.getBean(ServiceName.class), context -> context)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean ready() {
        return contexts.values().stream()
                .allMatch(context -> context.getBean(Startup.class).lack().isEmpty());
    }

    ConfigurableApplicationContext of(ServiceName service) {
        return Objects.requireNonNull(contexts.get(service));
    }

    int port(ServiceName service) {
        return Integer.parseInt(
                Objects.requireNonNull(of(service).getEnvironment().getProperty("local.server.port")));
    }

    String token(Caller.Role role) {
        return of(ServiceName.GATEWAY).getBean(CallerToken.class).issue(new Caller("test", role));
    }

    @Override
    public void close() {
        contexts.values().forEach(ConfigurableApplicationContext::close);
        place.close();
    }
}
