package app.marquee.messaging.lanes;

import app.marquee.messaging.BatchListener;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.Listener;
import app.marquee.model.Message;
import app.marquee.model.topology.Reading;
import app.marquee.model.topology.ServiceName;
import app.marquee.model.topology.Topology;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.ResolvableType;

/** Which listener handles which message of a service. Refuses to start a service that reads what nobody handles. */
class Handlers {
    private final Map<Class<? extends Message>, Handler<?>> byType = new HashMap<>();

    Handlers(
            ServiceName service,
            Collection<Listener<?>> listeners,
            Collection<BatchListener<?>> batchListeners,
            Collection<FetchingListener<?, ?>> fetchingListeners) {
        listeners.forEach(listener -> add(inOneStep(listener)));
        batchListeners.forEach(listener -> add(inBatches(listener)));
        fetchingListeners.forEach(listener -> add(inTwoSteps(listener)));
        for (Reading reading : Topology.readingsOf(service)) {
            if (!byType.containsKey(reading.message())) {
                throw new IllegalStateException(service.wireName() + " reads " + reading.exchange()
                        + " but has no listener for it: add one, or take the reading out of the topology");
            }
        }
    }

    Handler<?> of(Class<? extends Message> type) {
        Handler<?> handler = byType.get(type);
        if (handler == null) {
            throw new IllegalStateException("no listener for " + type.getSimpleName());
        }
        return handler;
    }

    /** Whether anything is handled in batches. */
    boolean anyInBatches() {
        return byType.values().stream().anyMatch(Handler.InBatches.class::isInstance);
    }

    private void add(Handler<?> handler) {
        Handler<?> other = byType.put(handler.type(), handler);
        if (other != null) {
            throw new IllegalStateException(
                    "two listeners for " + handler.type().getSimpleName());
        }
    }

    @SuppressWarnings("unchecked") // the type argument of the listener is the message's class
    private static <M extends Message> Handler<M> inOneStep(Listener<M> listener) {
        return new Handler.InOneStep<>((Class<M>) messageType(listener, Listener.class), listener);
    }

    @SuppressWarnings("unchecked") // as above
    private static <M extends Message> Handler<M> inBatches(BatchListener<M> listener) {
        return new Handler.InBatches<>((Class<M>) messageType(listener, BatchListener.class), listener);
    }

    @SuppressWarnings("unchecked") // as above
    private static <M extends Message, F> Handler<M> inTwoSteps(FetchingListener<M, F> listener) {
        return new Handler.InTwoSteps<>((Class<M>) messageType(listener, FetchingListener.class), listener);
    }

    private static Class<?> messageType(Object listener, Class<?> contract) {
        Class<?> type = ResolvableType.forClass(contract, listener.getClass()).resolveGeneric(0);
        if (type == null) {
            throw new IllegalStateException(listener.getClass().getName() + " must name its message: implement "
                    + contract.getSimpleName() + " in a class, not by a lambda");
        }
        return type;
    }
}
