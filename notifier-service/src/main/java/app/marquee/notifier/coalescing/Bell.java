package app.marquee.notifier.coalescing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes those who wait for news, so that nobody has to look often. */
@Component
class Bell {
    private final List<Runnable> listening = new CopyOnWriteArrayList<>();

    void listen(Runnable listener) {
        listening.add(listener);
    }

    void leave(Runnable listener) {
        listening.remove(listener);
    }

    void ringAfterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            ring();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ring();
            }
        });
    }

    private void ring() {
        listening.forEach(Runnable::run);
    }
}
