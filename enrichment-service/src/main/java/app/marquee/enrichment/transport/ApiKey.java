package app.marquee.enrichment.transport;

/** A key or a token of a provider; never printed. */
public record ApiKey(String value) {
    public static ApiKey of(String value) {
        return new ApiKey(value.strip());
    }

    public boolean missing() {
        return value.isEmpty();
    }

    /** A token is a JWT. */
    public boolean token() {
        return value.startsWith("eyJ") && value.chars().filter(c -> c == '.').count() == 2;
    }

    @Override
    public String toString() {
        return missing() ? "" : "***";
    }
}
