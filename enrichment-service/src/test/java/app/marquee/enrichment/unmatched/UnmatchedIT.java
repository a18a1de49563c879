package app.marquee.enrichment.unmatched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.enrichment.Said;
import app.marquee.model.command.ReplayState;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ExternalIds;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class UnmatchedIT extends QuestionsForPeople {
    @Test
    void settlesAllFilesByOnePersonsAnswerForEver() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json");
        service.send(Said.movie(11, 1, "Arrival", 2016, ExternalIds.NONE));
        service.send(Said.movie(12, 1, "Arrival", 2016, ExternalIds.NONE));
        unmatched(11, 12);
        assertThat(service.get("/api/v1/unmatched-files").body())
                .contains("\"id\":11", "\"id\":12", "\"waitingFiles\":2", "\"tmdbId\":329865", "several titles fit");

        assertThat(service.post("/api/v1/unmatched-files/11/match", "{\"tmdbId\": 49521}")
                        .status())
                .isEqualTo(202);

        shown(11, 12);
        assertThat(service.get("/api/v1/unmatched-files").body()).doesNotContain("\"id\":11", "\"id\":12");
        int searches = tmdb.asked("/search").size();
        service.send(Said.movie(13, 1, "Arrival", 2016, ExternalIds.NONE));
        shown(11, 12, 13);
        assertThat(tmdb.asked("/search")).hasSize(searches);
    }

    @Test
    void changesItsMindWithThePersonAndTellsWhatWasShownWithoutTheFile() {
        tmdb.answer("/search/movie", "several-films-one-title.json").answer("/movie/334166", "movie-49521.json");
        service.send(Said.movie(41, 1, "Man of Steel", 2013, ExternalIds.NONE));
        shown(41);
        long question = question("Man of Steel");
        assertThat(service.get("/api/v1/questions/" + question).body())
                .contains("\"tmdbId\":49521", "\"answeredBy\":\"search\"", "same year", "Stalin: Man of Steel");

        assertThat(service.post("/api/v1/questions/" + question + "/match", "{\"tmdbId\": 334166}")
                        .status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(latest(49521)).isEmpty());
        shown(41);
        service.send(Said.movie(41, 2, "Man of Steel", 2013, ExternalIds.ofTmdb(49521)));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.sent(MetadataEnriched.class).getLast().files())
                        .anySatisfy(file -> {
                            assertThat(file.file().id()).isEqualTo(41);
                            assertThat(file.file().revision()).isEqualTo(2);
                        }));
        assertThat(latest(49521)).isEmpty();
        assertThat(service.get("/api/v1/identities?search=steel").body())
                .contains("\"tmdbId\":334166", "\"byPerson\":true");
    }

    @Test
    void findsOtherTitlesInAPersonsOwnWords() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json");
        service.send(Said.movie(51, 1, "Elsewhere", 2012, ExternalIds.NONE));
        unmatched(51);
        long question = question("Elsewhere");
        await().untilAsserted(() ->
                assertThat(service.get("/api/v1/questions/" + question).body()).contains("\"state\":\"unmatched\""));
        tmdb.answer("/search/movie", "several-films-one-title.json");

        assertThat(service.get("/api/v1/questions/" + question + "/search?title=man%20of%20steel")
                        .body())
                .contains("Stalin: Man of Steel", "\"score\":");
        assertThat(service.get("/api/v1/questions/" + question).body()).contains("\"state\":\"unmatched\"");
        assertThat(service.get("/api/v1/questions/" + question + "/search?title=%20")
                        .status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/questions/" + question + "/search").status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/questions/987654/search?title=x").status())
                .isEqualTo(404);
    }

    @Test
    void dismissesAndAsksAgain() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json");
        service.send(Said.movie(21, 1, "Arrival", 2010, ExternalIds.NONE));
        unmatched(21);

        assertThat(service.post("/api/v1/unmatched-files/21/dismiss", null).status())
                .isEqualTo(204);
        assertThat(service.get("/api/v1/unmatched-files").body()).doesNotContain("\"id\":21");
        assertThat(service.get("/api/v1/unmatched-files?state=dismissed").body())
                .contains("\"id\":21");
        tmdb.answer("/search/movie", "several-films-one-title.json");
        assertThat(service.post("/api/v1/unmatched-files/21/refresh", null).status())
                .isEqualTo(202);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                service.get("/api/v1/unmatched-files/21").body())
                        .contains("\"state\":\"unmatched\"")
                        .contains("Stalin: Man of Steel"));
    }

    @Test
    void saysAgainWhatWaitsForAPersonWhenTheStateIsReplayed() {
        tmdb.answer("/search/movie", "two-films-same-title-and-year.json");
        service.send(Said.movie(31, 1, "Arrival", 2011, ExternalIds.NONE));
        unmatched(31);
        List<MediaUnmatched> once = of(31);

        service.send(new ReplayState("api-gateway"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(of(31)).hasSize(once.size() + 1));
        assertThat(of(31).getLast()).isEqualTo(once.getLast());
    }

    @Test
    void followsASpellingThatAPersonAddsUntilItIsRemoved() {
        tmdb.answer("/movie/777001", "movie-49521.json").answer("/search/movie", "two-films-same-title-and-year.json");
        service.send(Said.movie(51, 1, "Solaris", 1972, ExternalIds.NONE));
        unmatched(51);
        service.post("/api/v1/unmatched-files/51/match", "{\"tmdbId\": 777001, \"title\": \"Solaris\"}");
        showing(777001, 51);
        long identity = one("select id from identity_map where tmdb_id = 777001");
        String path = "/api/v1/identities/" + identity + "/aliases";
        assertThat(service.post(path, "{\"title\": \"Солярис\", \"year\": 1972}")
                        .status())
                .isEqualTo(201);
        assertThat(service.post(path, "{\"title\": \" \"}").status()).isEqualTo(400);
        int searches = tmdb.asked("/search").size();

        service.send(Said.movie(52, 1, "Солярис", 1972, ExternalIds.NONE));

        showing(777001, 51, 52);
        assertThat(tmdb.asked("/search")).hasSize(searches);
        long alias = one("select id from title_alias where alias_raw = 'Солярис'");
        assertThat(service.delete(path + "/" + alias).status()).isEqualTo(204);
        assertThat(service.delete(path + "/" + alias).status()).isEqualTo(404);
        assertThat(service.get("/api/v1/identities/" + identity).body()).doesNotContain("Солярис");
        service.post("/api/v1/questions/" + question("Солярис") + "/refresh", null);
        unmatched(52);
    }

    @Test
    void relinksAllFilesOfAnItemThatIsAnotherTitleAndTakesTheDecisionAlong() {
        tmdb.answer("/movie/777002", "movie-49521.json").answer("/movie/777003", "movie-49521.json");
        service.send(Said.movie(61, 1, "Heat", 1995, ExternalIds.ofTmdb(777002)));
        service.send(Said.movie(62, 1, "Heat", 1995, ExternalIds.ofTmdb(777002)));
        showing(777002, 61, 62);
        long wrong = one("select id from media_item where tmdb_id = 777002");

        assertThat(service.post("/api/v1/items/" + wrong + "/match", "{\"tmdbId\": 777003, \"title\": \"Heat\"}")
                        .status())
                .isEqualTo(202);

        showing(777003, 61, 62);
        showing(777002);
        service.send(Said.movie(61, 2, "Heat", 1995, ExternalIds.ofTmdb(777002)));
        service.send(Said.movie(63, 1, "Heat", 1995, ExternalIds.ofTmdb(777002)));
        showing(777003, 61, 62, 63);

        String item = "/api/v1/items/" + one("select id from media_item where tmdb_id = 777003");
        assertThat(service.patch(item, "{\"fields\": {\"plot\": \"Two men, one city.\"}}")
                        .status())
                .isLessThan(300);
        String lines = service.get("/api/v1/enrichment/decisions")
                .body()
                .lines()
                .filter(line -> line.contains("777003"))
                .collect(Collectors.joining("\n"));
        assertThat(lines)
                .contains("\"decision\":\"match\"", "\"refused\":[777002]", "\"decision\":\"alias\"")
                .contains("\"decision\":\"lock\"", "Two men, one city.");
        assertThat(take(lines)).contains("\"known\"").doesNotContain("taken", "waits", "refused");

        service.bean(JdbcClient.class).sql("update file set question_id = null").update();
        service.bean(JdbcClient.class)
                .sql("delete from question where title = 'Heat'")
                .update();
        service.bean(JdbcClient.class)
                .sql("delete from identity_map where tmdb_id = 777003")
                .update();
        service.bean(JdbcClient.class).sql("delete from item_lock").update();
        assertThat(service.post("/api/v1/enrichment/decisions?validateOnly=true", lines)
                        .body())
                .contains("taken")
                .doesNotContain("refused");
        assertThat(one("select count(*) from question where title = 'Heat'")).isZero();
        assertThat(take(lines)).contains("taken").doesNotContain("waits", "refused");

        assertThat(service.get(item + "/locks").body()).contains("plot");
        int searches = tmdb.asked("/search").size();
        service.send(Said.movie(64, 1, "Heat", 1995, ExternalIds.NONE));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(latest(777003))
                        .extracting(file -> (int) file.file().id())
                        .contains(64));
        assertThat(tmdb.asked("/search")).hasSize(searches);
    }

    @Test
    void saysOfEachDecisionWhatBecameOfIt() {
        String answers = take("""
                {"decision": "lock", "item": {"kind": "episode", "tmdbId": 9, "season": 1, "episode": 2}, "name": "plot", "by": "ann"}
                {"decision": "match", "asked": {"kind": "movie", "titles": []}, "tmdbId": 5, "by": "ann"}

                {"decision": "guess"}
                nonsense
                {"decision": "rejection", "provider": "tmdb", "url": "https://image.example/no.jpg", "by": "ann"}
                {"decision": "rejection", "provider": "tmdb", "url": "https://image.example/no.jpg", "by": "ann"}
                {"decision": "dismissal", "asked": {"kind": "series", "titles": ["Family Videos"]}}
                """);

        assertThat(answers.lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"line\":1", "\"waits\"", "scan its files"),
                        line -> assertThat(line).contains("\"line\":2", "\"refused\"", "'titles' lacks"),
                        line -> assertThat(line).contains("\"line\":4", "\"refused\""),
                        line -> assertThat(line).contains("\"line\":5", "\"refused\""),
                        line -> assertThat(line).contains("\"line\":6", "\"taken\""),
                        line -> assertThat(line).contains("\"line\":7", "\"known\""),
                        line -> assertThat(line).contains("\"line\":8", "\"taken\""));
        assertThat(service.get("/api/v1/enrichment/decisions").body())
                .contains("\"decision\":\"dismissal\"", "Family Videos", "\"decision\":\"rejection\"");
    }

    @Test
    void refusesWhatIsNoMatch() {
        assertThat(service.post("/api/v1/unmatched-files/7/match", "{\"tmdbId\": 5}")
                        .status())
                .isEqualTo(404);
        assertThat(service.post("/api/v1/unmatched-files/7/match", "{}").status())
                .isEqualTo(400);
        assertThat(service.get("/api/v1/unmatched-files?limit=9999").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/unmatched-files?state=lost").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/questions?kind=season").status()).isEqualTo(400);
        assertThat(service.get("/api/v1/questions/999999").status()).isEqualTo(404);
        assertThat(service.post("/api/v1/items/999999/match", "{\"tmdbId\": 5}").status())
                .isEqualTo(404);
        assertThat(service.post("/api/v1/identities/999999/aliases", "{\"title\": \"X\"}")
                        .status())
                .isEqualTo(404);
        assertThat(service.get("/api/v1/identities/999999").body()).contains("\"error\"", "/api/v1/identities");
    }
}
