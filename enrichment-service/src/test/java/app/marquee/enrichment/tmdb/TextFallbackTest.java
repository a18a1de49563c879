package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TextFallbackTest {
    private final TextFallback fallback = new TextFallback(List.of("original", "en"));

    @Test
    void takesTheOriginalLanguageBeforeEnglishAndNoneTwice() {
        assertThat(fallback.after("de", "ja")).containsExactly("ja", "en");
        assertThat(fallback.after("de", "en")).containsExactly("en");
        assertThat(fallback.after("ja", "ja")).containsExactly("en");
        assertThat(fallback.after("en", "")).isEmpty();
    }

    @Test
    void fillsEachTextByItself() {
        JsonNode movie = json("""
            {"original_language": "ja", "overview": "", "tagline": "Hallo",
             "translations": {"translations": [
                {"iso_639_1": "en", "data": {"overview": "In English", "tagline": "Hello"}},
                {"iso_639_1": "fr", "data": {"overview": "En français"}},
                {"iso_639_1": "ja", "data": {"overview": "", "tagline": "やあ"}}, null, {"iso_639_1": "en"}]}}
            """);

        fallback.fill(movie, "de");

        assertThat(movie.path("overview").asString()).isEqualTo("In English");
        assertThat(movie.path("tagline").asString()).isEqualTo("Hallo");
    }

    @Test
    void fillsWhatEpisodesLackAndNothingElse() {
        JsonNode german = json("""
            {"season/1": {"overview": "", "episodes": [
                {"episode_number": 1, "name": "Der Einstieg", "overview": "Auf Deutsch"},
                {"episode_number": 2, "name": "Folge 2", "overview": ""}]},
             "season/2": {"overview": "Da", "episodes": [
                {"episode_number": 1, "name": "Weiter", "overview": "Auf Deutsch"}]}}
            """);
        JsonNode english = json("""
            {"season/1": {"overview": "It begins", "episodes": [
                {"episode_number": 1, "name": "Pilot", "overview": "In English"},
                {"episode_number": 2, "name": "Cat's in the Bag", "overview": "Two"}]}}
            """);
        List<JsonNode> bodies = List.of(german);

        assertThat(TextFallback.lacking(bodies, List.of(1, 2, 3))).containsExactly(1);
        TextFallback.fillSeasons(bodies, english, List.of(1));

        assertThat(german.at("/season~11/overview").asString()).isEqualTo("It begins");
        assertThat(german.at("/season~11/episodes/0/name").asString()).isEqualTo("Der Einstieg");
        assertThat(german.at("/season~11/episodes/0/overview").asString()).isEqualTo("Auf Deutsch");
        assertThat(german.at("/season~11/episodes/1/name").asString()).isEqualTo("Cat's in the Bag");
        assertThat(german.at("/season~11/episodes/1/overview").asString()).isEqualTo("Two");
        assertThat(TextFallback.lacking(bodies, List.of(1, 2))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Episode 7", "Folge 7", "Эпизод 7", "第 7 集", "第7話", "Episode 07", ""})
    void knowsANameThatWasMadeUp(String name) {
        assertThat(TextFallback.lacking(List.of(seventh(name)), List.of(1))).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Folge 8", "Seven", "Apollo 13", "7 Days Later", "Episode 7: The End"})
    void leavesANameThatIsOne(String name) {
        assertThat(TextFallback.lacking(List.of(seventh(name)), List.of(1))).isEmpty();
    }

    @Test
    void keepsTheNameWhereNoLanguageHasABetterOne() {
        JsonNode german = seventh("Folge 7");

        TextFallback.fillSeasons(List.of(german), seventh("Episode 7"), List.of(1));

        assertThat(german.at("/season~11/episodes/0/name").asString()).isEqualTo("Folge 7");
    }

    private static JsonNode seventh(String name) {
        return json("{\"season/1\": {\"episodes\": [{\"episode_number\": 7, \"overview\": \"x\", \"name\": \"" + name
                + "\"}]}}");
    }

    private static JsonNode json(String text) {
        return JsonMapper.builder().build().readTree(text);
    }
}
