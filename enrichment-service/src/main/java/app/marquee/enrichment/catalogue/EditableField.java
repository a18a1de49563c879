package app.marquee.enrichment.catalogue;

import app.marquee.messaging.web.ApiProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What a person may write into an item's details, by the member's name, with what it must be. All of it together stays
 * below the 256 KiB that an item may be long.
 */
public enum EditableField {
    TEXT("a text of at most 500 letters, or null"),
    TITLE("a text of 1 to 500 letters"),
    PROSE("a text of at most 10000 letters, or null"),
    TEXTS("a list of at most 100 texts of 1 to 100 letters"),
    YEAR("a year from 1 to 9999, or null"),
    MINUTES("minutes from 1 to 10000, or null"),
    DATE("a date as 2016-11-10, or null");

    /** Members of {@link app.marquee.model.media.ItemDetails}. Where an episode stands in its series is no text. */
    private static final Map<String, EditableField> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("originalTitle", TEXT),
            Map.entry("sortTitle", TEXT),
            Map.entry("year", YEAR),
            Map.entry("premiered", DATE),
            Map.entry("plot", PROSE),
            Map.entry("outline", PROSE),
            Map.entry("tagline", TEXT),
            Map.entry("runtime", MINUTES),
            Map.entry("certification", TEXT),
            Map.entry("genres", TEXTS),
            Map.entry("countries", TEXTS),
            Map.entry("studios", TEXTS),
            Map.entry("directors", TEXTS),
            Map.entry("writers", TEXTS),
            Map.entry("tags", TEXTS),
            Map.entry("trailer", TEXT),
            Map.entry("status", TEXT)));

    private final String form;

    EditableField(String form) {
        this.form = form;
    }

    /** Whether a person may write the member of that name. */
    public static boolean knows(String name) {
        return BY_NAME.containsKey(name);
    }

    /** @throws ApiProblem when there is no such field, or it cannot hold that */
    static void check(String name, JsonNode value) {
        EditableField field = BY_NAME.get(name);
        if (field == null) {
            throw ApiProblem.badRequest("'" + name + "' cannot be edited", "editable are " + BY_NAME.keySet());
        }
        if (!field.fits(value)) {
            throw ApiProblem.badRequest("this cannot be the " + name, name + " is " + field.form);
        }
    }

    private boolean fits(JsonNode value) {
        return switch (this) {
            case TEXT -> value.isNull() || text(value, 500);
            case TITLE -> text(value, 500) && !value.stringValue().isBlank();
            case PROSE -> value.isNull() || text(value, 10_000);
            case TEXTS -> texts(value);
            case YEAR -> value.isNull() || whole(value, 1, 9999);
            case MINUTES -> value.isNull() || whole(value, 1, 10_000);
            case DATE -> value.isNull() || date(value);
        };
    }

    private static boolean text(JsonNode value, int longest) {
        return value.isString()
                && value.stringValue().length() <= longest
                && value.stringValue().chars().noneMatch(letter -> letter < ' ' && "\n\r\t".indexOf(letter) < 0);
    }

    private static boolean texts(JsonNode value) {
        return value.isArray()
                && value.size() <= 100
                && value.values().stream()
                        .allMatch(each -> text(each, 100) && !each.stringValue().isBlank());
    }

    private static boolean whole(JsonNode value, int least, int most) {
        return value.isInt() && value.intValue() >= least && value.intValue() <= most;
    }

    private static boolean date(JsonNode value) {
        try {
            return value.isString() && LocalDate.parse(value.stringValue()).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
