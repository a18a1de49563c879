package app.marquee.notifier.routing;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
    @Bean
    Live<RoutingSettings> routingSettings(LiveSettings settings) {
        return settings.offer(
                "notifier.routing",
                RoutingSettings.class,
                Setting.of(
                        Setting.Kind.DURATION,
                        "removal-delay",
                        "Players hear of a removal this much later, and not at all when the file is back by then"));
    }
}
