package app.marquee.enrichment.tvdb;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.provider.OrderedEpisode;
import app.marquee.enrichment.transport.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The orders TheTVDB keeps of a series' episodes, under the names {@code tvdb:aired}, {@code tvdb:dvd} and so on. */
final class TvdbOrders {
    private static final String BEFORE = TvdbProvider.NAME + ":";
    /** As people say it, and as the address does. */
    private static final Map<String, String> TYPES = types();

    private TvdbOrders() {}

    /** Of a series' record: the types its seasons are of. */
    static List<EpisodeOrder> list(JsonNode body) {
        Map<String, String> names = new LinkedHashMap<>();
        Json.each(body.path("data"), "seasons")
                .map(season -> season.path("type"))
                .forEach(type -> {
                    String called = Json.text(type, "type");
                    if (called != null) {
                        names.putIfAbsent(called, Json.text(type, "name", called));
                    }
                });
        return TYPES.entrySet().stream()
                .filter(type -> names.containsKey(type.getValue()))
                .map(type -> new EpisodeOrder(
                        BEFORE + type.getKey(),
                        TvdbProvider.TITLE + ": " + names.get(type.getValue()),
                        type.getKey(),
                        0,
                        List.of()))
                .toList();
    }

    static @Nullable String typeOf(String order) {
        return order.startsWith(BEFORE) ? TYPES.get(order.substring(BEFORE.length())) : null;
    }

    static List<OrderedEpisode> episodes(JsonNode body) {
        return Json.list(Json.each(body.path("data"), "episodes"), row -> {
            Integer season = Json.number(row, "seasonNumber");
            Integer number = Json.positive(row, "number");
            return season == null || number == null
                    ? null
                    : new OrderedEpisode(season, number, Json.text(row, "name"), Json.date(row, "aired"));
        });
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("aired", "official");
        types.put("dvd", "dvd");
        types.put("absolute", "absolute");
        types.put("alternate", "alternate");
        types.put("regional", "regional");
        return types;
    }
}
