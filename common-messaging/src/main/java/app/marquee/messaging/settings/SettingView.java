package app.marquee.messaging.settings;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is shown.
 *
 * @param name         of the property, for example {@code enrichment.tmdb.api-key}
 * @param value        in effect now; of a secret {@code ***}, or empty when there is none
 * @param source       who has the last word on it
 * @param overridden   whether a person has set it and the environment or the file says otherwise
 * @param defaultValue where nobody sets it
 * @param variable     by which the environment sets it
 */
public record SettingView(
        String name,
        Setting.Kind kind,
        String meaning,
        List<String> choices,
        Object value,
        Source source,
        boolean overridden,
        Object defaultValue,
        String variable,
        @Nullable String changedBy,
        @Nullable Instant changedAt) {
    /** What is shown of a secret, and given back to keep it. */
    public static final String MASK = "***";

    /** Whose word counts: the first of these that has one. */
    public enum Source {
        ENVIRONMENT,
        FILE,
        DATABASE,
        DEFAULT
    }

    public SettingView {
        choices = List.copyOf(choices);
    }
}
