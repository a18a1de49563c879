package app.marquee.notifier.coalescing;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoalescingConfiguration {
    @Bean
    Live<CoalescingSettings> coalescingSettings(LiveSettings settings) {
        return settings.offer(
                "notifier.coalescing",
                CoalescingSettings.class,
                Setting.of(Setting.Kind.DURATION, "quiet", "A folder is told this long after its last news"),
                Setting.of(Setting.Kind.DURATION, "patience", "But no longer than this after its first"),
                Setting.of(Setting.Kind.DURATION, "window", "At most one call per folder and target in this time"),
                Setting.of(Setting.Kind.DURATION, "keep", "How long what was told stays known"));
    }

    @Bean
    MeterBinder notifierMeters(Circuits circuits) {
        return registry -> Gauge.builder(
                        "notifier.circuits.open",
                        circuits,
                        all -> all.leftAlone().size())
                .description("Targets that are left alone because they are away or keep failing")
                .register(registry);
    }
}
