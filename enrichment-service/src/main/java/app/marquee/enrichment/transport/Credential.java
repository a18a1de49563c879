package app.marquee.enrichment.transport;

import java.util.Map;

/** What goes with a request to show who asks; never printed. */
public record Credential(Map<String, String> headers, Map<String, String> parameters) {
    public static final Credential NONE = new Credential(Map.of(), Map.of());

    public Credential {
        headers = Map.copyOf(headers);
        parameters = Map.copyOf(parameters);
    }

    public static Credential bearer(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public static Credential header(String name, String value) {
        return new Credential(Map.of(name, value), Map.of());
    }

    public static Credential parameter(String name, String value) {
        return new Credential(Map.of(), Map.of(name, value));
    }

    @Override
    public String toString() {
        return "***";
    }
}
