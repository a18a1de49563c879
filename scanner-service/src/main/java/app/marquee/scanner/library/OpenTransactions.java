package app.marquee.scanner.library;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A disk may hang for as long as its server is away. Who lists a folder therefore holds no database connection. */
public final class OpenTransactions {
    private OpenTransactions() {}

    public static void refuse() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a folder may not be listed while a transaction is open");
        }
    }
}
