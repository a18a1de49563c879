package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.provider.EpisodeOrder;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EpisodeOrderReadingTest {
    @Test
    void readsSpecialsAndSeasonsInTheirOrder() {
        EpisodeOrder order = EpisodeOrderReading.one(json("""
                {"id": "5a1", "name": "DVD Order", "type": 3, "episode_count": 3, "groups": [
                  {"name": "Season 1", "order": 1, "episodes": [
                    {"order": 1, "season_number": 1, "episode_number": 1},
                    {"order": 0, "season_number": 1, "episode_number": 2}]},
                  {"name": "Specials", "order": 0, "episodes": [
                    {"order": 0, "season_number": 1, "episode_number": 3}, {"order": 1, "season_number": null}]}]}
                """)).orElseThrow();

        assertThat(order.kind()).isEqualTo("dvd");
        assertThat(order.places())
                .containsExactly(
                        new EpisodeOrder.Place(0, 1, 1, 3),
                        new EpisodeOrder.Place(1, 1, 1, 2),
                        new EpisodeOrder.Place(1, 2, 1, 1));
    }

    @Test
    void countsSeasonsFromOneWhereTheProviderCountsThemFromZero() {
        EpisodeOrder order = EpisodeOrderReading.one(json("""
                {"id": "5a2", "name": "Arcs", "type": 5, "groups": [
                  {"name": "East Blue", "order": 0, "episodes": [
                    {"order": 0, "season_number": 1, "episode_number": 1}]}]}
                """)).orElseThrow();

        assertThat(order.kind()).isEqualTo("story arc");
        assertThat(order.places()).containsExactly(new EpisodeOrder.Place(1, 1, 1, 1));
    }

    @Test
    void survivesWhatIsNoOrder() {
        assertThat(EpisodeOrderReading.one(json("{\"groups\": null}"))).isEmpty();
        assertThat(EpisodeOrderReading.list(json("{\"results\": [{\"id\": \"x\", \"type\": 99}, {}, 5]}")))
                .singleElement()
                .returns("other", EpisodeOrder::kind);
    }

    @Test
    void knowsTheSeriesOfAnEpisodeThatIsMeantByANumber() {
        assertThat(SearchReading.seriesOfPart(json("""
                        {"tv_results": [], "tv_season_results": [], "tv_episode_results": [{"id": 5, "show_id": 1399}]}
                        """))).contains(1399);
        assertThat(SearchReading.seriesOfPart(json("""
                        {"tv_season_results": [{"show_id": 1}], "tv_episode_results": [{"show_id": 2}]}
                        """))).isEmpty();
        assertThat(SearchReading.seriesOfPart(json("{}"))).isEmpty();
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
