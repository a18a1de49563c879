package app.marquee.gateway.audit;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Before the door, so that refusals are noted too; after the filter that gives each path its one name. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {
    @Bean
    Live<AuditSettings> auditSettings(LiveSettings settings) {
        return settings.offer(
                "gateway.audit",
                AuditSettings.class,
                Setting.of(Setting.Kind.DURATION, "keep", "How long it stays known who changed what"));
    }

    @Bean
    FilterRegistrationBean<AuditFilter> auditFilter(AuditRepository trail, Clock clock) {
        var registration = new FilterRegistrationBean<>(new AuditFilter(trail, clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return registration;
    }
}
