package app.marquee.enrichment.browsing;

import app.marquee.messaging.web.ApiProblem;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What items can be sorted by. What an item lacks counts as the least. */
enum Sort {
    TITLE("lower(i.title)", "text"),
    YEAR("coalesce(i.year, 0)", "integer"),
    /** When it came into the catalogue. */
    ADDED("i.created_at", "timestamptz"),
    UPDATED("i.updated_at", "timestamptz"),
    PUBLISHED("coalesce(i.last_published_at, to_timestamp(0))", "timestamptz"),
    /** First shown or aired. */
    RELEASED("coalesce(i.premiered, '')", "text"),
    RATING("coalesce(i.rating, -1)", "double precision"),
    RUNTIME("coalesce(i.runtime, 0)", "integer"),
    STATE("array_position(array['discovered', 'identified', 'enriched', 'published'], i.state)", "integer"),
    RESOLUTION("coalesce(" + ItemViewRepository.LINES + ", 0)", "integer"),
    /** Season and number: the order within a series. */
    NUMBER(
            "(cast(coalesce(e.season_number, s.number, 0) as bigint) * 1000000 + coalesce(e.episode_number, 0))",
            "bigint");

    private final String expression;
    private final String sqlType;

    Sort(String expression, String sqlType) {
        this.expression = expression;
        this.sqlType = sqlType;
    }

    /** @throws ApiProblem when items cannot be sorted by that */
    static Sort named(String name) {
        List<String> names = Arrays.stream(values())
                .map(sort -> sort.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw ApiProblem.badRequest("items cannot be sorted by '" + name + "'", "sort is one of " + names);
        }
        return values()[index];
    }

    String expression() {
        return expression;
    }

    String sqlType() {
        return sqlType;
    }

    boolean time() {
        return sqlType.equals("timestamptz");
    }

    /** Whether a key from outside is one of this order. */
    boolean knows(String key) {
        try {
            switch (sqlType) {
                case "text" -> {}
                case "integer" -> Integer.parseInt(key);
                case "bigint" -> Long.parseLong(key);
                case "double precision" -> Double.parseDouble(key);
                default -> Instant.parse(key);
            }
            return true;
        } catch (NumberFormatException | DateTimeParseException e) {
            return false;
        }
    }
}
