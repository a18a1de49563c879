package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.AiredOrders;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Other orders of a series' episodes: every series here has one that is counted through all seasons, and those of
 * {@link AiredOrders} one as they were first shown.
 */
final class EpisodeGroups {
    private static final int AIRED = 1;
    private static final int ABSOLUTE = 2;
    private static final String COUNTED = "5f0000000000000";
    private static final String SHOWN = "5e0000000000000";

    private EpisodeGroups() {}

    static void list(ArrayNode into, SeriesFacts series) {
        counted(into.addObject(), series);
        AiredOrders.firstSeason(series).ifPresent(shown -> shown(into.addObject(), series, shown.size()));
    }

    static Optional<ObjectNode> one(String id, LiveFacts facts, Ask ask) {
        Optional<SeriesFacts> series = seriesOf(id).flatMap(facts::series);
        return id.startsWith(COUNTED)
                ? series.map(each -> counted(each, ask))
                : series.flatMap(each -> shown(each, ask));
    }

    private static ObjectNode counted(SeriesFacts series, Ask ask) {
        ObjectNode body = counted(Ask.object(), series);
        ArrayNode episodes = group(body, "Absolute", COUNTED + "1" + series.id());
        for (SeasonFacts season : series.regular()) {
            for (EpisodeFacts episode : season.episodes()) {
                add(episodes, series, season, episode, ask);
            }
        }
        return body;
    }

    private static Optional<ObjectNode> shown(SeriesFacts series, Ask ask) {
        return AiredOrders.firstSeason(series).map(shown -> {
            ObjectNode body = shown(Ask.object(), series, shown.size());
            ArrayNode episodes = group(body, "Season 1", SHOWN + "1" + series.id());
            SeasonFacts season = series.season(1).orElseThrow();
            shown.forEach(episode -> add(episodes, series, season, episode, ask));
            return body;
        });
    }

    private static ArrayNode group(ObjectNode body, String name, String id) {
        return body.putArray("groups")
                .addObject()
                .put("id", id)
                .put("name", name)
                .put("order", 1)
                .put("locked", true)
                .putArray("episodes");
    }

    private static void add(ArrayNode episodes, SeriesFacts series, SeasonFacts season, EpisodeFacts episode, Ask ask) {
        episodes.add(SeasonBodies.episodeHead(series, season, episode, ask).put("order", episodes.size()));
    }

    /** The series' id in the group's. */
    private static Optional<Integer> seriesOf(String id) {
        return id.matches("(" + COUNTED + "|" + SHOWN + ")\\d{1,9}")
                ? Optional.of(Integer.valueOf(id.substring(COUNTED.length())))
                : Optional.empty();
    }

    private static ObjectNode counted(ObjectNode into, SeriesFacts series) {
        int episodes = series.regular().stream()
                .mapToInt(season -> season.episodes().size())
                .sum();
        return head(into, COUNTED + series.id(), "Absolute Order", ABSOLUTE, episodes);
    }

    private static ObjectNode shown(ObjectNode into, SeriesFacts series, int episodes) {
        return head(into, SHOWN + series.id(), "Aired Order", AIRED, episodes);
    }

    private static ObjectNode head(ObjectNode into, String id, String name, int type, int episodes) {
        return into.put("id", id)
                .put("name", name)
                .put("type", type)
                .put("description", "")
                .put("group_count", 1)
                .put("episode_count", episodes)
                .putNull("network");
    }
}
