package app.marquee.messaging.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One value that a person may change while the service runs.
 *
 * @param member   of the settings record, as properties are written: {@code api-key}
 * @param meaning  in a sentence
 * @param choices  what it can be, for {@link Kind#CHOICE}; else none
 * @param variable in which installations have it besides the property's own name, for example {@code TMDB_API_KEY}
 */
public record Setting(
        String member,
        Kind kind,
        String meaning,
        List<String> choices,
        @Nullable String variable) {
    /** How it is entered. */
    public enum Kind {
        TEXT,
        /** Kept sealed, never shown. */
        SECRET,
        NUMBER,
        SWITCH,
        /** For example {@code 90s}, {@code 10m}, {@code 1d}. */
        DURATION,
        CHOICE,
        LIST
    }

    public Setting {
        choices = List.copyOf(choices);
    }

    public static Setting of(Kind kind, String member, String meaning) {
        return new Setting(member, kind, meaning, List.of(), null);
    }

    public static Setting choice(String member, String meaning, String... choices) {
        return new Setting(member, Kind.CHOICE, meaning, List.of(choices), null);
    }

    public Setting variable(String name) {
        return new Setting(member, kind, meaning, choices, name);
    }
}
