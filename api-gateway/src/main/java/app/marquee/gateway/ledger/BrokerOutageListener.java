package app.marquee.gateway.ledger;

import com.rabbitmq.client.ShutdownSignalException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.rabbit.connection.Connection;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.ConnectionListener;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Notices that the broker was away and is back. */
@Component
class BrokerOutageListener implements ConnectionListener {
    private final RecoveryScans recovery;
    private final AtomicBoolean lost = new AtomicBoolean();

    BrokerOutageListener(RecoveryScans recovery, ObjectProvider<ConnectionFactory> brokers) {
        this.recovery = recovery;
        brokers.forEach(broker -> broker.addConnectionListener(this));
    }

    @Override
    public void onShutDown(ShutdownSignalException signal) {
        if (!signal.isInitiatedByApplication()) {
            lost.set(true);
        }
    }

    @Override
    public void onCreate(@Nullable Connection connection) {
        if (lost.getAndSet(false)) {
            recovery.away("the broker");
        }
    }
}
