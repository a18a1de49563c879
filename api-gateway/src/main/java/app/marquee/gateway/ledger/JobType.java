package app.marquee.gateway.ledger;

import app.marquee.model.media.Urgency;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every type of job there is, and who does it. The name with underscores is understood as well. */
public enum JobType {
    WEBHOOK_RECEIVED(1, Way.DISPATCHED, "scanner-service"),
    LIBRARY_SCAN(3, Way.DISPATCHED, "scanner-service"),
    ENRICH_METADATA(2, Way.DISPATCHED, "enrichment-service"),
    PUBLISH(2, Way.DISPATCHED, "publisher-service"),
    REFRESH_METADATA(8, Way.DISPATCHED, "enrichment-service"),
    /** For many items, of which each has a result. */
    PUBLISH_BULK(4, Way.DISPATCHED, "publisher-service"),
    ENRICH_BULK(4, Way.DISPATCHED, "enrichment-service"),
    /** Writes fields, locks and unlocks. */
    EDIT_BULK(4, Way.DISPATCHED, "enrichment-service"),
    SCHEDULED_FILE_SCAN(8, Way.DISPATCHED, "api-gateway"),
    SCHEDULED_PROVIDER_UPDATE(8, Way.DISPATCHED, "enrichment-service"),
    SCHEDULED_CLEANUP(8, Way.DISPATCHED, "api-gateway"),
    NOTIFY_KODI(5, Way.MIRRORED, "notifier-service"),
    NOTIFY_JELLYFIN(5, Way.MIRRORED, "notifier-service"),
    NOTIFY_PLEX(5, Way.MIRRORED, "notifier-service"),
    NOTIFY_EMBY(5, Way.MIRRORED, "notifier-service"),
    NOTIFY_DISCORD(6, Way.MIRRORED, "notifier-service"),
    NOTIFY_PUSHOVER(6, Way.MIRRORED, "notifier-service"),
    NOTIFY_EMAIL(7, Way.MIRRORED, "notifier-service"),
    SCAN_MOVIE(3, Way.WITHIN, "scanner-service"),
    SCAN_SERIES(3, Way.WITHIN, "scanner-service"),
    DIRECTORY_SCAN(6, Way.WITHIN, "scanner-service"),
    DISCOVER_ASSETS(6, Way.WITHIN, "scanner-service"),
    VERIFY_FILES(8, Way.WITHIN, "scanner-service"),
    FETCH_PROVIDER_ASSETS(6, Way.WITHIN, "enrichment-service"),
    SELECT_ASSETS(6, Way.WITHIN, "enrichment-service"),
    CACHE_ASSET(6, Way.WITHIN, "publisher-service"),
    RESTORE_ASSETS(2, Way.WITHIN, "publisher-service");

    /** How work of a type reaches the one who does it. */
    public enum Way {
        /** From the ledger, by message. */
        DISPATCHED,
        /** The row shows what a service did by itself. */
        MIRRORED,
        /** A service does it as part of other work, without a row. */
        WITHIN
    }

    private final int priority;
    private final Way way;
    private final String doneBy;

    JobType(int priority, Way way, String doneBy) {
        this.priority = priority;
        this.way = way;
        this.doneBy = doneBy;
    }

    /** For example {@code library-scan}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int priority() {
        return priority;
    }

    public Way way() {
        return way;
    }

    public String doneBy() {
        return doneBy;
    }

    /** The lane its messages travel in. */
    public String lane() {
        return new Urgency(priority).lane().key();
    }

    /** With dashes or underscores. */
    public static Optional<JobType> of(String name) {
        String canonical = canonical(name);
        return Arrays.stream(values())
                .filter(type -> type.wireName().equals(canonical))
                .findFirst();
    }

    static String canonical(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
