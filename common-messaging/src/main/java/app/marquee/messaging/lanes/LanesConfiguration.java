package app.marquee.messaging.lanes;

import app.marquee.messaging.BatchListener;
import app.marquee.messaging.Cancellations;
import app.marquee.messaging.EveryMessageListener;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.Listener;
import app.marquee.messaging.OutageProbe;
import app.marquee.messaging.database.Bootstrap;
import app.marquee.messaging.inbox.InboxRepository;
import app.marquee.messaging.outbox.TransactionalOutbox;
import app.marquee.model.topology.ServiceName;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.MessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.transaction.support.TransactionTemplate;

/** The functions Spring Cloud Stream binds to the lanes, and what stands behind them. */
@Configuration(proxyBeanMethods = false)
public class LanesConfiguration {
    private static final long FINISH_IN_HAND_MS = 25_000;

    @Bean
    MessageConverter bodyAsItIs() {
        return new BodyAsItIs();
    }

    @Bean
    Consumers consumers(ServiceName service, BindingsLifecycleController bindings) {
        return new Consumers(service, bindings);
    }

    @Bean
    QueueDepths queueDepths(RabbitTemplate template) {
        return new QueueDepths(template);
    }

    @Bean
    PausedLanes pausedLanes(
            ServiceName service,
            JdbcTemplate jdbc,
            Consumers consumers,
            TransactionalOutbox outbox,
            TransactionTemplate transaction,
            Clock clock) {
        return new PausedLanes(service, new PausedLaneRepository(jdbc), consumers, outbox, transaction, clock);
    }

    @Bean
    LanesController lanesController(ServiceName service, PausedLanes paused, QueueDepths depths) {
        return new LanesController(service, paused, depths);
    }

    @Bean
    Gate gate(Consumers consumers, ObjectProvider<OutageProbe> probes) {
        return new Gate(consumers, probes.orderedStream().toList());
    }

    @Bean
    OutageProbe databaseProbe(Bootstrap bootstrap) {
        return new OutageProbe() {
            @Override
            public String name() {
                return "PostgreSQL";
            }

            @Override
            public Optional<String> problem() {
                return bootstrap.problem();
            }
        };
    }

    @Bean
    Handlers handlers(
            ServiceName service,
            ObjectProvider<Listener<?>> listeners,
            ObjectProvider<BatchListener<?>> batchListeners,
            ObjectProvider<FetchingListener<?, ?>> fetchingListeners) {
        return new Handlers(
                service,
                listeners.orderedStream().toList(),
                batchListeners.orderedStream().toList(),
                fetchingListeners.orderedStream().toList());
    }

    @Bean
    MessageHandling messageHandling(
            ServiceName service,
            Handlers handlers,
            InboxRepository inbox,
            Cancellations cancellations,
            TransactionalOutbox outbox,
            TransactionTemplate transaction,
            Gate gate,
            MeterRegistry meters,
            Clock clock) {
        return new MessageHandling(service, handlers, inbox, cancellations, outbox, transaction, gate, meters, clock);
    }

    @Bean
    BatchHandling batchHandling(
            MessageHandling alone, Handlers handlers, InboxRepository inbox, TransactionTemplate transaction) {
        return new BatchHandling(alone, handlers, inbox, transaction);
    }

    @Bean
    Consumer<Message<byte[]>> quickUrgent(MessageHandling handling) {
        return new AcknowledgingConsumer(handling::handle);
    }

    @Bean
    Consumer<Message<byte[]>> quickNormal(Handlers handlers, MessageHandling handling, BatchHandling batches) {
        return quick(handlers, handling, batches);
    }

    @Bean
    Consumer<Message<byte[]>> quickBulk(Handlers handlers, MessageHandling handling, BatchHandling batches) {
        return quick(handlers, handling, batches);
    }

    private static Consumer<Message<byte[]>> quick(Handlers handlers, MessageHandling handling, BatchHandling batches) {
        return handlers.anyInBatches()
                ? new BatchingConsumer(batches::handle)
                : new AcknowledgingConsumer(handling::handle);
    }

    @Bean
    Consumer<Message<byte[]>> waitingUrgent(MessageHandling handling) {
        return new AcknowledgingConsumer(handling::handle);
    }

    @Bean
    Consumer<Message<byte[]>> waitingNormal(MessageHandling handling) {
        return new AcknowledgingConsumer(handling::handle);
    }

    @Bean
    Consumer<Message<byte[]>> waitingBulk(MessageHandling handling) {
        return new AcknowledgingConsumer(handling::handle);
    }

    @Bean
    @ConditionalOnBean(EveryMessageListener.class)
    Consumer<Message<byte[]>> everyMessage(
            EveryMessageListener listener,
            InboxRepository inbox,
            TransactionalOutbox outbox,
            TransactionTemplate transaction,
            Gate gate,
            Clock clock) {
        EveryMessageHandling handling = new EveryMessageHandling(listener, inbox, outbox, transaction, gate, clock);
        return new BatchingConsumer(handling::handle);
    }

    /** Handlers block; a shutdown lets them finish the message in hand. */
    @Bean
    @SuppressWarnings("removal") // the type the binder asks for
    ListenerContainerCustomizer<MessageListenerContainer> virtualThreadsThatFinish() {
        return (container, destination, group) -> {
            if (container instanceof AbstractMessageListenerContainer lanes) {
                lanes.setTaskExecutor(new VirtualThreadTaskExecutor("lane-"));
                lanes.setShutdownTimeout(FINISH_IN_HAND_MS);
            }
        };
    }
}
