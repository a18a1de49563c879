package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
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
    /** After so long whoever waits for a connection looks whether somebody more urgent came. */
    private static final Duration CONNECTION_WAIT = Duration.ofMillis(100);

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
    Budgets budgets(RedissonClient redis, BudgetSettings settings, BulkheadRegistry bulkheads, MeterRegistry meters) {
        return new Budgets(
                budget(redis, "tmdb", settings.profile(), settings, bulkheads, meters),
                budget(redis, "tmdb-demo", settings.demoProfile(), settings, bulkheads, meters),
                budget(redis, "tvdb", settings.tvdbProfile(), settings, bulkheads, meters),
                budget(redis, "fanart.tv", settings.fanartProfile(), settings, bulkheads, meters));
    }

    @Bean
    OutageProbe budgetProbe(Budgets budgets) {
        return new BudgetProbe("request budget", budgets.all());
    }

    private static RequestBudget budget(
            RedissonClient redis,
            String provider,
            BudgetProfile profile,
            BudgetSettings settings,
            BulkheadRegistry bulkheads,
            MeterRegistry meters) {
        SlotSource slots = profile == BudgetProfile.OFF
                ? new UnlimitedSlots(provider)
                : new BudgetRepository(redis, provider, profile, settings.share());
        return budget(slots, provider, profile, settings, bulkheads, meters);
    }

    static RequestBudget budget(
            SlotSource slots,
            String provider,
            BudgetProfile profile,
            BudgetSettings settings,
            BulkheadRegistry bulkheads,
            MeterRegistry meters) {
        Bulkhead connections = bulkheads.bulkhead(
                provider,
                BulkheadConfig.custom()
                        .maxConcurrentCalls(profile.connections())
                        .maxWaitDuration(CONNECTION_WAIT)
                        .build());
        RequestBudget budget =
                new RequestBudget(slots, provider, profile, settings, connections, new BudgetMeters(provider, meters));
        BudgetMeters.watch(budget, meters);
        return budget;
    }
}
