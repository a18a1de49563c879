package app.marquee.gateway.webhooks;

import app.marquee.messaging.launch.Home;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {
    @Bean
    WebhookSpool webhookSpool(Home home) {
        return new WebhookSpool(home.resolve("spool"));
    }
}
