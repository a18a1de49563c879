package app.marquee.testkit.tvdb;

import app.marquee.testkit.catalogue.AiredOrders;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A series' episodes by one of TheTVDB's orders, 500 a page: as they were first shown ({@code default}, {@code official}), as
 * TMDb has them ({@code dvd}), or counted through ({@code absolute}). An order that a series does not have has no episodes.
 */
final class TvdbEpisodes {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 500;

    private TvdbEpisodes() {}

    static ObjectNode type(String type) {
        ObjectNode node = JSON.createObjectNode();
        return switch (type) {
            case "dvd" -> node.put("id", 2).put("name", "DVD Order").put("type", type);
            case "absolute" -> node.put("id", 3).put("name", "Absolute Order").put("type", type);
            default -> node.put("id", 1).put("name", "Aired Order").put("type", "official");
        };
    }

    static ObjectNode page(ObjectNode frame, SeriesFacts series, String type, int page) {
        ArrayNode all = JSON.createArrayNode();
        int absolute = 0;
        for (SeasonFacts season : series.seasons()) {
            List<EpisodeFacts> episodes = official(type) && season.number() == 1
                    ? AiredOrders.firstSeason(series).orElse(season.episodes())
                    : season.episodes();
            int number = 0;
            for (EpisodeFacts episode : episodes) {
                number++;
                absolute += season.number() > 0 ? 1 : 0;
                boolean counted = type.equals("absolute");
                if (known(type) && (!counted || season.number() > 0)) {
                    row(all, series, episode, counted ? 1 : season.number(), counted ? absolute : number, absolute);
                }
            }
        }
        ArrayNode rows = frame.putObject("data").putArray("episodes");
        for (int i = page * PAGE; i < Math.min(all.size(), (page + 1) * PAGE); i++) {
            rows.add(all.get(i));
        }
        String next = (page + 1) * PAGE < all.size() ? "?page=" + (page + 1) : null;
        frame.putObject("links")
                .putNull("prev")
                .put("self", "?page=" + page)
                .put("next", next)
                .put("total_items", all.size())
                .put("page_size", PAGE);
        return frame;
    }

    private static void row(
            ArrayNode all, SeriesFacts series, EpisodeFacts episode, int season, int number, int absolute) {
        all.addObject()
                .put("id", Objects.requireNonNull(series.tvdb()) * 1000 + all.size())
                .put("seriesId", series.tvdb())
                .put("name", episode.named() ? episode.title() : null)
                .put("aired", episode.aired().toString())
                .put("runtime", series.minutes())
                .putNull("image")
                .put("seasonNumber", season)
                .put("number", number)
                .put("absoluteNumber", absolute)
                .put("isMovie", 0);
    }

    private static boolean official(String type) {
        return type.equals("official") || type.equals("default");
    }

    private static boolean known(String type) {
        return official(type) || type.equals("dvd") || type.equals("absolute");
    }
}
