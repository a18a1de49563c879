package app.marquee.enrichment.tmdb;

/** A v3 key or a v4 read token of TMDb; never printed. */
public record ApiKey(String value) {
    public static ApiKey of(String value) {
        return new ApiKey(value.strip());
    }

    boolean missing() {
        return value.isEmpty();
    }

    /** A token is a JWT and goes into a header; a v3 key only works in the address. */
    boolean token() {
        return value.startsWith("eyJ") && value.chars().filter(c -> c == '.').count() == 2;
    }

    @Override
    public String toString() {
        return missing() ? "" : "***";
    }
}
