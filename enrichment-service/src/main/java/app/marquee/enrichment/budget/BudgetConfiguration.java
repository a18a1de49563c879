package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.redisson.Redisson;
import org.redisson.api.RedissonClient;
import org.redisson.client.codec.StringCodec;
import org.redisson.config.Config;
import org.redisson.config.ConstantDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One connection to Redis, made when it is first needed, and one budget a provider. */
@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {
    @Bean(destroyMethod = "shutdown")
    RedissonClient redisson(RedisSettings settings) {
        Config config = new Config();
        config.setLazyInitialization(true);
        config.setThreads(2);
        config.setNettyThreads(2);
        config.setCodec(StringCodec.INSTANCE);
        config.useSingleServer()
                .setAddress(settings.address())
                .setDatabase(settings.database())
                .setTimeout((int) settings.timeout().toMillis())
                .setConnectTimeout((int) settings.timeout().toMillis())
                .setRetryAttempts(0)
                .setRetryDelay(new ConstantDelay(Duration.ofMillis(100)))
                .setReconnectionDelay(new ConstantDelay(Duration.ofMillis(500)))
                .setConnectionPoolSize(4)
                .setConnectionMinimumIdleSize(1)
                .setSubscriptionConnectionPoolSize(1)
                .setSubscriptionConnectionMinimumIdleSize(0);
        return Redisson.create(config);
    }

    @Bean
    Budgets budgets(RedissonClient redis, BudgetSettings settings, MeterRegistry meters) {
        return new Budgets(
                budget(redis, "tmdb", settings.profile(), settings, meters),
                budget(redis, "tmdb-demo", settings.demoProfile(), settings, meters));
    }

    @Bean
    OutageProbe tmdbBudgetProbe(Budgets budgets) {
        return new BudgetProbe("request budget of TMDb", budgets.tmdb());
    }

    @Bean
    OutageProbe demoBudgetProbe(Budgets budgets) {
        return new BudgetProbe("request budget of the demo provider", budgets.demo());
    }

    private static RequestBudget budget(
            RedissonClient redis,
            String provider,
            BudgetProfile profile,
            BudgetSettings settings,
            MeterRegistry meters) {
        SlotSource slots = profile == BudgetProfile.OFF
                ? new UnlimitedSlots(provider)
                : new BudgetRepository(redis, provider, profile, settings.share());
        return new RequestBudget(slots, provider, profile.limit(), settings, meters);
    }
}
