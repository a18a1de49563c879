package app.marquee.enrichment.budget;

import app.marquee.messaging.OutageProbe;
import app.marquee.messaging.settings.Live;
import app.marquee.messaging.settings.LiveSettings;
import app.marquee.messaging.settings.Setting;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;
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
    Live<BudgetSettings> budgetSettings(LiveSettings settings) {
        return settings.offer(
                "enrichment.budget",
                BudgetSettings.class,
                Setting.choice(
                                "profile",
                                "How often TMDb is asked: seed 35 times in 10 s, modern 30 times a second",
                                "seed",
                                "modern")
                        .variable("MARQUEE_TMDB_PROFILE"),
                Setting.of(
                        Setting.Kind.NUMBER,
                        "share",
                        "What part of it is ours, when a neighbour behind the same address asks too: 0.1 to 1"));
    }

    @Bean
    Budgets budgets(
            RedissonClient redis, Live<BudgetSettings> settings, BulkheadRegistry bulkheads, MeterRegistry meters) {
        return new Budgets(
                budget(redis, "tmdb", settings, BudgetSettings::profile, bulkheads, meters),
                budget(redis, "tmdb-demo", settings, BudgetSettings::demoProfile, bulkheads, meters),
                budget(redis, "tvdb", settings, BudgetSettings::tvdbProfile, bulkheads, meters),
                budget(redis, "fanart.tv", settings, BudgetSettings::fanartProfile, bulkheads, meters));
    }

    @Bean
    OutageProbe budgetProbe(Budgets budgets) {
        return new BudgetProbe("request budget", budgets.all());
    }

    /** One that started without a limit stays so: that is for benchmarks, and people are not offered it. */
    private static RequestBudget budget(
            RedissonClient redis,
            String provider,
            Live<BudgetSettings> settings,
            Function<BudgetSettings, BudgetProfile> profile,
            BulkheadRegistry bulkheads,
            MeterRegistry meters) {
        Supplier<BudgetTerms> terms = () ->
                new BudgetTerms(profile.apply(settings.get()), settings.get().share());
        SlotSource slots = terms.get().profile() == BudgetProfile.OFF
                ? new UnlimitedSlots(provider)
                : new BudgetRepository(redis, provider, terms);
        RequestBudget budget = budget(slots, provider, terms, settings.get(), bulkheads, meters);
        settings.onChange(changed -> bulkheads.bulkhead(provider).changeConfig(connections(profile.apply(changed))));
        return budget;
    }

    static RequestBudget budget(
            SlotSource slots,
            String provider,
            Supplier<BudgetTerms> terms,
            BudgetSettings settings,
            BulkheadRegistry bulkheads,
            MeterRegistry meters) {
        Bulkhead connections =
                bulkheads.bulkhead(provider, connections(terms.get().profile()));
        RequestBudget budget =
                new RequestBudget(slots, provider, terms, settings, connections, new BudgetMeters(provider, meters));
        BudgetMeters.watch(budget, meters);
        return budget;
    }

    private static BulkheadConfig connections(BudgetProfile profile) {
        return BulkheadConfig.custom()
                .maxConcurrentCalls(profile.connections())
                .maxWaitDuration(CONNECTION_WAIT)
                .build();
    }
}
