package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.enrichment.transport.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads episode groups: other orders of a series' episodes. */
final class EpisodeOrderReading {
    private static final List<String> KINDS =
            List.of("aired", "absolute", "dvd", "digital", "story arc", "production", "tv");

    private EpisodeOrderReading() {}

    static List<EpisodeOrder> list(JsonNode body) {
        return Json.list(Json.each(body, "results"), row -> order(row, List.of()));
    }

    /**
     * A group's {@code order} is its season, 0 being the specials; some that have no specials count from 0 all the same. An
     * episode's {@code order} counts from 0.
     */
    static Optional<EpisodeOrder> one(JsonNode body) {
        List<JsonNode> groups = Json.each(body, "groups")
                .sorted(Comparator.comparingInt(group -> Json.number(group, "order", 0)))
                .toList();
        boolean fromZero = !groups.isEmpty()
                && Json.number(groups.getFirst(), "order", 0) == 0
                && !Json.text(groups.getFirst(), "name", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("special");
        List<EpisodeOrder.Place> places = new ArrayList<>();
        for (JsonNode group : groups) {
            int season = Json.number(group, "order", 0) + (fromZero ? 1 : 0);
            Json.each(group, "episodes")
                    .sorted(Comparator.comparingInt(episode -> Json.number(episode, "order", 0)))
                    .forEach(episode -> {
                        Integer own = Json.number(episode, "season_number");
                        Integer number = Json.number(episode, "episode_number");
                        if (own != null && number != null) {
                            places.add(
                                    new EpisodeOrder.Place(season, Json.number(episode, "order", 0) + 1, own, number));
                        }
                    });
        }
        return Optional.ofNullable(order(body, places));
    }

    private static @Nullable EpisodeOrder order(JsonNode row, List<EpisodeOrder.Place> places) {
        String id = Json.text(row, "id");
        int kind = Json.number(row, "type", 0);
        return id == null
                ? null
                : new EpisodeOrder(
                        id,
                        Json.text(row, "name", id),
                        kind >= 1 && kind <= KINDS.size() ? KINDS.get(kind - 1) : "other",
                        Json.number(row, "episode_count", places.size()),
                        places);
    }
}
