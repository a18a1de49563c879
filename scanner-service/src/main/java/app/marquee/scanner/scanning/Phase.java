package app.marquee.scanner.scanning;

import java.util.Locale;

/** Where a scan is; the last three are how it ended. */
enum Phase {
    /** Walking the tree: which directories changed. */
    DISCOVERING,
    /** Comparing those with the database. */
    SCANNING,
    /** Looking into new and changed files and what lies beside them. */
    CACHING,
    /** Waiting until each of them was published, held, or given to a person. */
    ENRICHING,
    COMPLETED,
    FAILED,
    CANCELLED;

    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Phase of(String column) {
        return valueOf(column.toUpperCase(Locale.ROOT));
    }
}
