package app.marquee.notifier.targets;

import app.marquee.messaging.launch.Secrets;
import app.marquee.messaging.secrets.SecretBox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TargetsConfiguration {
    @Bean
    SecretBox secretBox(Secrets secrets) {
        return new SecretBox(secrets, "notifier-key");
    }
}
