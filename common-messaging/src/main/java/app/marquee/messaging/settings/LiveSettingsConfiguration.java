package app.marquee.messaging.settings;

import app.marquee.messaging.Outbox;
import app.marquee.messaging.launch.Home;
import app.marquee.messaging.launch.Secrets;
import app.marquee.messaging.secrets.SecretBox;
import app.marquee.model.topology.ServiceName;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every service has settings, if none that a person may change. */
@Configuration(proxyBeanMethods = false)
public class LiveSettingsConfiguration {
    @Bean
    LiveSettings liveSettings(ConfigurableEnvironment environment, Home home) {
        return new LiveSettings(environment, home);
    }

    @Bean
    SettingsDesk settingsDesk(
            ServiceName service,
            LiveSettings live,
            JdbcTemplate jdbc,
            Secrets secrets,
            Outbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        SettingRepository rows = new SettingRepository(jdbc, new SecretBox(secrets, "settings-key"));
        return new SettingsDesk(service, live, rows, outbox, transaction, clock);
    }

    /** Starts before all other work, which is to find its settings as they are. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SettingsRounds settingsRounds(LiveSettings live, SettingsDesk desk, Home home) {
        return new SettingsRounds(live, desk, home);
    }

    @Bean
    SettingsController settingsController(SettingsDesk desk) {
        return new SettingsController(desk);
    }
}
