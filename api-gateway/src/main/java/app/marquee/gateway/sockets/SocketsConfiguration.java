package app.marquee.gateway.sockets;

import app.marquee.gateway.ledger.JobCounts;
import app.marquee.gateway.live.EventTail;
import app.marquee.gateway.live.LiveSettings;
import app.marquee.gateway.security.SecuritySettings;
import app.marquee.messaging.settings.Live;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** A browser may connect from our own pages and from the origins that are allowed; who may at all, the door decides. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class SocketsConfiguration {
    private static final int LONGEST_SAID = 1_024;

    @Bean
    WebSocketConfigurer sockets(
            EventTail tail, LiveSettings live, Live<SecuritySettings> security, JobCounts counts, Clock clock) {
        String[] origins = security.get().allowedOrigins().toArray(String[]::new);
        String zurg = live.zurgVersionFile();
        FollowedSocket files = new FollowedSocket(
                tail, live, FileFrames::new, new ZurgVersion(path(zurg), clock)::forOneClient, clock::millis);
        FollowedSocket jobs = new FollowedSocket(
                tail, live, () -> new JobFrames(clock), new QueueStats(counts, clock)::forOneClient, clock::millis);
        return registry -> {
            registry.addHandler(files, "/ws/filetracking").setAllowedOrigins(origins);
            registry.addHandler(jobs, "/ws/jobs").setAllowedOrigins(origins);
        };
    }

    @Bean
    ServletServerContainerFactoryBean socketLimits() {
        ServletServerContainerFactoryBean container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(LONGEST_SAID);
        container.setMaxBinaryMessageBufferSize(LONGEST_SAID);
        return container;
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank() ? null : Path.of(text);
    }
}
