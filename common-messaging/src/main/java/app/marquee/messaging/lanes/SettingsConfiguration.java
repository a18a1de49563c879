package app.marquee.messaging.lanes;

import app.marquee.messaging.SettingsListener;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.model.MessageJson;
import app.marquee.model.event.SettingsChanged;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.List;
import java.util.UUID;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.MessageListener;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** News of changed settings, on a queue of this instance alone. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {
    @Bean
    Queue settingsQueue(ServiceName service) {
        String name = Topology.settingsExchange() + "." + service.wireName() + "." + UUID.randomUUID();
        return new Queue(name, false, true, true);
    }

    @Bean
    Binding settingsBinding(Queue settingsQueue) {
        return new Binding(
                settingsQueue.getName(), Binding.DestinationType.QUEUE, Topology.settingsExchange(), "#", null);
    }

    @Bean
    ReadyWork settingsConsumer(
            ServiceName service,
            ConnectionFactory connections,
            Queue settingsQueue,
            ObjectProvider<SettingsListener> listeners) {
        SimpleMessageListenerContainer container = new SimpleMessageListenerContainer(connections);
        container.setQueues(settingsQueue);
        container.setAutoStartup(false);
        List<SettingsListener> all = listeners.orderedStream().toList();
        container.setMessageListener((MessageListener) message -> {
            SettingsChanged changed = MessageJson.read(message.getBody(), SettingsChanged.class);
            if (changed.service().equals(service.wireName())) {
                all.forEach(listener -> listener.settingsChanged(changed.scope()));
            }
        });
        return new ReadyWork() {
            @Override
            public void start() {
                container.start();
            }

            @Override
            public void stop() {
                container.stop();
            }
        };
    }
}
