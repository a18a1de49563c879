package app.marquee.messaging.settings;

import app.marquee.messaging.web.ApiProblem;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Values of settings as properties write them, and as JSON shows them. */
final class SettingText {
    private static final int LONGEST = 2_000;
    private static final List<String> UNITS = List.of("d", "h", "m", "s");
    private static final List<Long> MILLIS = List.of(86_400_000L, 3_600_000L, 60_000L, 1_000L);

    private SettingText() {}

    /** @throws ApiProblem when it cannot be written as a property; names the setting */
    static String of(String name, JsonNode value) {
        if (value.isArray()) {
            List<String> parts = value.valueStream().map(part -> of(name, part)).toList();
            if (parts.stream().anyMatch(part -> part.contains(",") || part.isBlank())) {
                throw ApiProblem.badRequest(
                        "'" + name + "': no element may be empty or hold a comma.", "Give each as a text of its own.");
            }
            return String.join(",", parts);
        }
        if (!value.isString() && !value.isNumber() && !value.isBoolean()) {
            throw ApiProblem.badRequest(
                    "'" + name + "' is no value.",
                    "Give a text, a number, true or false, a list, or null for the default.");
        }
        String text = value.asString().strip();
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.badRequest(
                    "'" + name + "' is longer than " + LONGEST + " characters or holds a control character.",
                    "Shorten it.");
        }
        return text;
    }

    static Object shown(Setting.Kind kind, Object value) {
        return switch (value) {
            case Object secret
            when kind == Setting.Kind.SECRET -> String.valueOf(secret).isEmpty() ? "" : SettingView.MASK;
            case Duration duration -> text(duration);
            case Enum<?> choice -> choice.name().toLowerCase(Locale.ROOT);
            case Number number -> number;
            case Boolean yes -> yes;
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> String.valueOf(value);
        };
    }

    /** In the largest unit that needs no fraction. */
    private static String text(Duration duration) {
        long millis = duration.toMillis();
        for (int i = 0; i < UNITS.size(); i++) {
            if (millis != 0 && millis % MILLIS.get(i) == 0) {
                return millis / MILLIS.get(i) + UNITS.get(i);
            }
        }
        return millis == 0 ? "0s" : millis + "ms";
    }
}
