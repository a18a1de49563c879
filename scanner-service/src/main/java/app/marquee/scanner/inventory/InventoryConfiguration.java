package app.marquee.scanner.inventory;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class InventoryConfiguration {
    @Bean
    Live<InventorySettings> inventorySettings(LiveSettings settings) {
        return settings.offer(
                "scanner.inventory",
                InventorySettings.class,
                Setting.of(
                        Setting.Kind.DURATION,
                        "upgrade-hold",
                        "How long a file that is being upgraded is waited for before its removal is said"),
                Setting.of(
                        Setting.Kind.DURATION,
                        "missing-hold",
                        "How long a file is missing before its removal is said; a rename is followed meanwhile"),
                Setting.of(
                        Setting.Kind.DURATION,
                        "withdraw-after",
                        "How long what was published for a missing file stays"));
    }
}
