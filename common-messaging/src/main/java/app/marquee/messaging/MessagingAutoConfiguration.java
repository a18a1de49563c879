package app.marquee.messaging;

import app.marquee.messaging.database.Bootstrap;
import app.marquee.messaging.database.DatabaseAddress;
import app.marquee.messaging.database.Migration;
import app.marquee.messaging.deadletters.DeadLettersClient;
import app.marquee.messaging.deadletters.DeadLettersController;
import app.marquee.messaging.description.DescriptionConfiguration;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.lanes.Gate;
import app.marquee.messaging.lanes.LanesConfiguration;
import app.marquee.messaging.lanes.SettingsConfiguration;
import app.marquee.messaging.lanes.TopologyConfiguration;
import app.marquee.messaging.launch.Home;
import app.marquee.messaging.launch.Secrets;
import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.messaging.lifecycle.Startup;
import app.marquee.messaging.lifecycle.StartupHealthIndicator;
import app.marquee.messaging.lifecycle.Sweep;
import app.marquee.messaging.outbox.BrokerClient;
import app.marquee.messaging.outbox.OutboxRepository;
import app.marquee.messaging.outbox.Relay;
import app.marquee.messaging.outbox.TransactionalOutbox;
import app.marquee.messaging.settings.LiveSettingsConfiguration;
import app.marquee.messaging.web.CallerArgumentResolver;
import app.marquee.messaging.web.CallerFilter;
import app.marquee.messaging.web.CallerToken;
import app.marquee.messaging.web.CorrelationFilter;
import app.marquee.messaging.web.ProblemAdvice;
import app.marquee.messaging.web.UnhandledErrorController;
import app.marquee.model.topology.ServiceName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a service everything of this module; active where {@code marquee.service} says which service it is. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration"
        },
        beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnProperty("marquee.service")
@Import({
    TopologyConfiguration.class,
    LanesConfiguration.class,
    SettingsConfiguration.class,
    LiveSettingsConfiguration.class,
    ProblemAdvice.class,
    UnhandledErrorController.class,
    DescriptionConfiguration.class
})
public class MessagingAutoConfiguration {
    @Bean
    ServiceName serviceName(Environment environment) {
        return ServiceName.of(environment.getRequiredProperty("marquee.service"));
    }

    @Bean
    Home home(Environment environment) {
        return new Home(Path.of(environment.getRequiredProperty("marquee.home")));
    }

    @Bean
    Secrets secrets(Home home) {
        return new Secrets(home);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    OutboxRepository outboxRepository(JdbcTemplate jdbc) {
        return new OutboxRepository(jdbc);
    }

    @Bean
    InboxRepository inboxRepository(JdbcTemplate jdbc) {
        return new InboxRepository(jdbc);
    }

    @Bean
    Sweep sweep(List<KeptForAWhile> kept, Clock clock) {
        return new Sweep(kept, clock);
    }

    @Bean
    BrokerClient brokerClient(RabbitTemplate template) {
        return new BrokerClient(template);
    }

    @Bean
    Relay relay(OutboxRepository rows, BrokerClient broker, TransactionTemplate transaction, Clock clock) {
        return new Relay(rows, broker, transaction, clock);
    }

    @Bean
    TransactionalOutbox outbox(OutboxRepository rows, Relay relay, Clock clock) {
        return new TransactionalOutbox(rows, relay, clock);
    }

    @Bean
    Cancellations cancellations(JdbcTemplate jdbc, Clock clock) {
        return new Cancellations(jdbc, clock);
    }

    @Bean
    Bootstrap bootstrap(ServiceName service, Environment environment) {
        return new Bootstrap(
                service,
                DatabaseAddress.parse(environment.getRequiredProperty("marquee.database.url")),
                environment.getRequiredProperty("spring.datasource.password"));
    }

    /** The relay starts first and stops last, so that what the others say is still sent. */
    @Bean
    Startup startup(
            ServiceName service,
            Bootstrap bootstrap,
            DataSource dataSource,
            ConnectionFactory broker,
            Environment environment,
            Relay relay,
            Gate gate,
            ObjectProvider<ReadyWork> work) {
        List<ReadyWork> all = new ArrayList<>();
        all.add(relay);
        work.orderedStream()
                .filter(each -> !each.equals(relay) && !each.equals(gate))
                .forEach(all::add);
        all.add(gate);
        URI address = URI.create(environment.getRequiredProperty("spring.rabbitmq.addresses"));
        return new Startup(
                bootstrap,
                new Migration(service, dataSource),
                broker,
                address.getHost() + ":" + address.getPort(),
                all);
    }

    @Bean
    HealthIndicator startupHealthIndicator(Startup startup, Gate gate) {
        return new StartupHealthIndicator(startup, gate);
    }

    @Bean
    DeadLettersClient deadLettersClient(ServiceName service, RabbitTemplate template, InboxRepository inbox) {
        return new DeadLettersClient(service, template, inbox);
    }

    @Bean
    DeadLettersController deadLettersController(DeadLettersClient letters) {
        return new DeadLettersController(letters);
    }

    @Bean
    CallerToken callerToken(Secrets secrets, Clock clock) {
        return new CallerToken(secrets, clock);
    }

    @Bean
    CallerArgumentResolver callerArgumentResolver() {
        return new CallerArgumentResolver();
    }

    /** The gateway has its own ways to know who asks. */
    @Bean
    @ConditionalOnProperty(name = "marquee.web.answers-only-gateway", matchIfMissing = true)
    CallerFilter callerFilter(CallerToken tokens) {
        return new CallerFilter(tokens);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    CorrelationFilter correlationFilter() {
        return new CorrelationFilter();
    }

    @Bean
    Gauge outboxGauge(OutboxRepository rows, MeterRegistry meters, Clock clock, Startup startup) {
        return Gauge.builder(
                        "messaging.outbox.rows",
                        () -> startup.lack().isPresent()
                                ? Double.NaN
                                : rows.backlog(clock.instant()).rows())
                .description("Messages that are due but not sent")
                .register(meters);
    }
}
