package app.marquee.notifier.coalescing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoalescingConfiguration {
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
