package app.marquee.gateway.ledger;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    @Bean
    Live<LedgerSettings> ledgerSettings(LiveSettings settings) {
        return settings.offer(
                "gateway.ledger",
                LedgerSettings.class,
                Setting.of(Setting.Kind.DURATION, "keep-completed", "How long jobs that were done stay known"),
                Setting.of(Setting.Kind.DURATION, "keep-failed", "How long jobs that failed stay known"));
    }

    @Bean
    JobTwins jobTwins(JobRepository jobs) {
        return (job, within) -> {
            String key = job.dedupeKey();
            if (key == null) {
                return Optional.empty();
            }
            jobs.lockKey(key);
            return jobs.sameAs(job, key, within);
        };
    }
}
