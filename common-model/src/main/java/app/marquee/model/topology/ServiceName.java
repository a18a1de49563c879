package app.marquee.model.topology;

import java.util.Arrays;
import java.util.Locale;

/** The five services. */
public enum ServiceName {
    SCANNER("scanner-service", "scanner"),
    ENRICHMENT("enrichment-service", "catalog"),
    PUBLISHER("publisher-service", "publisher"),
    NOTIFIER("notifier-service", "notifier"),
    GATEWAY("api-gateway", "gateway");

    private final String wireName;
    private final String schema;

    ServiceName(String wireName, String schema) {
        this.wireName = wireName;
        this.schema = schema;
    }

    /** As in queue names, for example {@code scanner-service}. */
    public String wireName() {
        return wireName;
    }

    /** As in paths of the API and in names of properties, for example {@code scanner}. */
    public String shortName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its schema in the database; nobody else reads there. */
    public String schema() {
        return schema;
    }

    /** Its role in the database, for example {@code marquee_scanner}. */
    public String role() {
        return "marquee_" + schema;
    }

    /** @throws IllegalArgumentException when no service is called so */
    public static ServiceName of(String wireName) {
        return Arrays.stream(values())
                .filter(service -> service.wireName.equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no service is called '" + wireName + "'"));
    }
}
