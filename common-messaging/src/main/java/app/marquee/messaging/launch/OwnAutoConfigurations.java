package app.marquee.messaging.launch;

import app.marquee.model.topology.ServiceName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Keeps auto-configurations that only one service means from the other services, whose class path holds them too when all
 * run in one process.
 */
class OwnAutoConfigurations implements AutoConfigurationImportFilter, EnvironmentAware {
    private static final Map<String, List<ServiceName>> MEANT_FOR = Map.of(
            "org.springdoc.core.configuration.SpringDocSecurityConfiguration", List.of(ServiceName.GATEWAY),
            "org.springframework.cloud.autoconfigure.", List.of(), // refreshing contexts: none of ours is
            "org.springframework.cloud.configuration.", List.of(),
            "org.springframework.boot.security.", List.of(ServiceName.GATEWAY),
            "org.springframework.boot.websocket.", List.of(ServiceName.GATEWAY),
            "org.springframework.boot.restclient.", List.of(ServiceName.GATEWAY),
            "org.springframework.cloud.gateway.", List.of(ServiceName.GATEWAY),
            "org.springframework.cloud.client.", List.of(ServiceName.GATEWAY),
            "org.springframework.cloud.commons.", List.of(ServiceName.GATEWAY),
            "io.github.resilience4j.", List.of(ServiceName.ENRICHMENT, ServiceName.NOTIFIER));

    private @Nullable ServiceName service;

    @Override
    public void setEnvironment(Environment environment) {
        String name = environment.getProperty("marquee.service");
        service = name == null ? null : ServiceName.of(name);
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            String name = classes[i];
            matches[i] = name == null || meantForUs(name);
        }
        return matches;
    }

    private boolean meantForUs(String autoConfiguration) {
        ServiceName us = service;
        if (us != null && autoConfiguration.contains("RefreshScoped")) {
            return false;
        }
        return us == null
                || MEANT_FOR.entrySet().stream()
                        .filter(family -> autoConfiguration.startsWith(family.getKey()))
                        .allMatch(family -> family.getValue().contains(us));
    }
}
