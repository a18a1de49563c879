package app.marquee.gateway.ledger;

import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
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
