package app.marquee.messaging.launch;

import app.marquee.messaging.database.DatabaseAddress;
import app.marquee.messaging.lanes.LaneProperties;
import app.marquee.messaging.settings.ConfigFile;
import app.marquee.model.topology.ServiceName;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Starts a service: reads {@code <service>.yaml} instead of {@code application.yaml}, so that all five may share a class
 * path, and works out from {@code MARQUEE_*} where broker and database are.
 */
public final class ServiceLauncher {
    private static final Map<ServiceName, Integer> PORTS = Map.of(
            ServiceName.GATEWAY, 8080,
            ServiceName.SCANNER, 8081,
            ServiceName.ENRICHMENT, 8082,
            ServiceName.PUBLISHER, 8083,
            ServiceName.NOTIFIER, 8084);

    private ServiceLauncher() {}

    public static SpringApplicationBuilder of(ServiceName service, Class<?> application) {
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(true)
                .properties(defaults(service))
                .initializers(context -> connect(service, context.getEnvironment()));
    }

    private static Map<String, Object> defaults(ServiceName service) {
        Map<String, Object> properties = new LinkedHashMap<>(LaneProperties.of(service));
        properties.put("marquee.service", service.wireName());
        properties.put("marquee.short-name", service.shortName());
        properties.put("marquee.home", "./var");
        properties.put("marquee.logs", "${marquee.home}/logs/${marquee.short-name}");
        properties.put("marquee.web.answers-only-gateway", service != ServiceName.GATEWAY);
        properties.put("spring.application.name", service.wireName());
        properties.put("spring.config.name", service.wireName());
        properties.put("spring.main.banner-mode", "off");
        properties.put("spring.threads.virtual.enabled", true);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", PORTS.get(service));
        properties.put("server.shutdown", "graceful");
        properties.put("server.tomcat.max-connections", 1_000);
        properties.put("server.tomcat.relaxed-query-chars", "[,]"); // filter[state]=enriched, as people type it
        properties.put("spring.lifecycle.timeout-per-shutdown-phase", "28s");
        properties.put("spring.flyway.enabled", false);
        properties.put("spring.data.jdbc.dialect", "postgresql");
        properties.put("spring.datasource.hikari.initialization-fail-timeout", -1);
        properties.put("spring.datasource.hikari.connection-timeout", 5_000);
        properties.put("spring.datasource.hikari.minimum-idle", 1);
        properties.put("spring.datasource.hikari.maximum-pool-size", 10);
        properties.put("spring.rabbitmq.publisher-confirm-type", "correlated");
        properties.put("spring.rabbitmq.publisher-returns", true);
        properties.put("spring.rabbitmq.template.mandatory", true);
        properties.put("spring.rabbitmq.connection-timeout", "5s");
        properties.put("spring.mvc.problemdetails.enabled", false);
        properties.put("spring.servlet.multipart.enabled", false);
        properties.put("spring.jackson.datatype.enum.write-enums-to-lowercase", true);
        properties.put("spring.jackson.mapper.accept-case-insensitive-enums", true);
        properties.put("spring.jackson.default-property-inclusion", "non_null");
        properties.put("management.endpoints.web.exposure.include", "health,prometheus,info");
        properties.put("management.endpoint.health.probes.enabled", true);
        properties.put("management.endpoint.health.show-details", "always");
        properties.put("management.endpoint.health.group.readiness.include", "readinessState,startup");
        properties.put("management.health.rabbit.enabled", true);
        properties.put("springdoc.api-docs.path", "/v3/api-docs");
        properties.put("springdoc.use-fqn", true); // two records of one simple name are two shapes
        properties.put("springdoc.default-produces-media-type", "application/json");
        properties.put("logging.structured.format.console", "logstash");
        properties.put("logging.level.org.springframework.cloud.stream", "warn");
        properties.put("logging.level.org.springframework.integration", "warn");
        properties.put("logging.level.com.zaxxer.hikari", "warn");
        properties.put("logging.level.org.flywaydb.core.internal.command.DbMigrate", "error");
        properties.put("logging.level.org.springdoc.core.events", "error");
        return properties;
    }

    /** What only the environment knows; given properties go before it. */
    private static void connect(ServiceName service, ConfigurableEnvironment environment) {
        Home home = new Home(Path.of(environment.getRequiredProperty("marquee.home")));
        environment
                .getPropertySources()
                .addAfter(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new MapPropertySource(ConfigFile.NAME, ConfigFile.read(home)));
        String url = environment.getProperty("marquee.database.url", "postgresql://marquee@127.0.0.1:5432/marquee");
        String broker = environment.getProperty("marquee.rabbitmq.url", "amqp://guest:guest@127.0.0.1:5672");
        DatabaseAddress address = DatabaseAddress.parse(url);
        Map<String, Object> worked = new LinkedHashMap<>();
        worked.put("marquee.database.url", url);
        worked.put("spring.datasource.url", jdbcUrl(service, address));
        worked.put("spring.datasource.username", service.role());
        worked.put("spring.datasource.password", password(service, environment, home));
        worked.put("spring.rabbitmq.addresses", withPort(broker));
        environment.getPropertySources().addLast(new MapPropertySource("marquee", worked));
    }

    private static String jdbcUrl(ServiceName service, DatabaseAddress address) {
        return address.jdbcUrl() + "?currentSchema=" + service.schema() + "&ApplicationName=" + service.wireName()
                + "&reWriteBatchedInserts=true&connectTimeout=5&socketTimeout=60&tcpKeepAlive=true";
    }

    private static String password(ServiceName service, ConfigurableEnvironment environment, Home home) {
        String given = environment.getProperty("marquee.database.password");
        return given != null ? given : new Secrets(home).getOrMake("database-" + service.schema());
    }

    private static String withPort(String broker) {
        URI uri = URI.create(broker);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "MARQUEE_RABBITMQ_URL must look like amqp://user:password@host:5672: it has no host");
        }
        return uri.getPort() > 0 ? broker : broker.replace(uri.getHost(), uri.getHost() + ":5672");
    }
}
