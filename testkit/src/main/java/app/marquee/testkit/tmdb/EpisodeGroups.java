package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Other orders of a series' episodes: every series here has one, counted through all seasons. */
final class EpisodeGroups {
    private static final int ABSOLUTE = 2;
    private static final String START = "5f0000000000000";

    private EpisodeGroups() {}

    static void list(ArrayNode into, SeriesFacts series) {
        head(into.addObject(), series);
    }

    static ObjectNode absolute(SeriesFacts series, Ask ask) {
        ObjectNode body = head(Ask.object(), series);
        ObjectNode group = body.putArray("groups")
                .addObject()
                .put("id", START + "1" + series.id())
                .put("name", "Absolute")
                .put("order", 1)
                .put("locked", true);
        ArrayNode episodes = group.putArray("episodes");
        int order = 0;
        for (SeasonFacts season : series.regular()) {
            for (EpisodeFacts episode : season.episodes()) {
                episodes.add(
                        SeasonBodies.episodeHead(series, season, episode, ask).put("order", order++));
            }
        }
        return body;
    }

    /** The series' id in the group's. */
    static Optional<Integer> numberOf(String id) {
        return id.matches(START + "\\d{1,9}")
                ? Optional.of(Integer.valueOf(id.substring(START.length())))
                : Optional.empty();
    }

    private static ObjectNode head(ObjectNode into, SeriesFacts series) {
        return into.put("id", START + series.id())
                .put("name", "Absolute Order")
                .put("type", ABSOLUTE)
                .put("description", "")
                .put("group_count", 1)
                .put(
                        "episode_count",
                        series.regular().stream()
                                .mapToInt(season -> season.episodes().size())
                                .sum())
                .putNull("network");
    }
}
