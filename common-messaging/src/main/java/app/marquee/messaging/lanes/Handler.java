package app.marquee.messaging.lanes;

import app.marquee.messaging.BatchListener;
import app.marquee.messaging.FetchingListener;
import app.marquee.messaging.Listener;
import app.marquee.model.Message;

/** A listener of any kind. */
sealed interface Handler<M extends Message> {
    Class<M> type();

    /** Everything in one transaction. */
    record InOneStep<M extends Message>(Class<M> type, Listener<M> listener) implements Handler<M> {}

    /** Several messages in one transaction. */
    record InBatches<M extends Message>(Class<M> type, BatchListener<M> listener) implements Handler<M> {}

    /** First what needs the outside, then the transaction. */
    record InTwoSteps<M extends Message, F>(Class<M> type, FetchingListener<M, F> listener) implements Handler<M> {
        Runnable fetch(M message) {
            F fetched = listener.fetch(message);
            return () -> listener.store(message, fetched);
        }
    }
}
