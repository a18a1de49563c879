package app.marquee.testkit.tmdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.marquee.testkit.http.Failure;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How it answers, refuses and fails. */
class TmdbMannersTest {
    static final String[] KEY = {"Authorization", "Bearer any"};

    final TmdbStandIn standIn = TmdbStandIn.start(TmdbOptions.DEFAULT.limit(1_000, Duration.ofSeconds(10)));
    final Caller tmdb = new Caller(standIn);

    @AfterEach
    void close() {
        standIn.close();
    }

    @Test
    void refusesARequestWithoutAKey() {
        HttpResponse<byte[]> answer = tmdb.get("/3/movie/603");

        assertThat(answer.statusCode()).isEqualTo(401);
        JsonNode error = Caller.JSON.readTree(answer.body());
        assertThat(error.get("status_code").asInt()).isEqualTo(7);
        assertThat(error.get("success").asBoolean()).isFalse();
        assertThat(tmdb.get("/3/movie/603?api_key=x").statusCode()).isEqualTo(200);
    }

    @Test
    void answersTheDocumentedErrors() {
        assertThat(code("/movie/0")).isEqualTo(6);
        assertThat(code("/movie/999999")).isEqualTo(34);
        assertThat(code("/tv/1396/season/77")).isEqualTo(34);
        assertThat(code("/search/movie?query=dune&page=0")).isEqualTo(22);
        assertThat(code("/movie/changes?start_date=yesterday")).isEqualTo(23);
        assertThat(code("/movie/changes?start_date=2026-01-01&end_date=2026-02-01"))
                .isEqualTo(20);
        assertThat(code("/movie/603?append_to_response=a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u"))
                .isEqualTo(27);
        assertThat(tmdb.send("POST", "/3/movie/603", "{}", KEY).statusCode()).isEqualTo(405);
    }

    @Test
    void answersNotModifiedToAKnownTag() {
        String tag = tmdb.get("/3/movie/603", KEY).headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/");
        assertThat(tmdb.get("/3/movie/603", "Authorization", "Bearer any", "If-None-Match", tag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void keepsItsOwnLimitAndSaysWhenToComeBack() {
        try (TmdbStandIn strict = TmdbStandIn.start(TmdbOptions.DEFAULT.limit(3, Duration.ofSeconds(10)))) {
            Caller caller = new Caller(strict);
            for (int i = 0; i < 3; i++) {
                assertThat(caller.get("/3/movie/603", KEY).statusCode()).isEqualTo(200);
            }

            HttpResponse<byte[]> refused = caller.get("/3/movie/603", KEY);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                    .isBetween(1L, 10L);
            assertThat(caller.get("/t/p/w92/m603-poster-0.jpg").statusCode()).isEqualTo(200);
            assertThat(strict.maxInWindow(Duration.ofSeconds(10))).isEqualTo(4);
        }
    }

    @Test
    void misbehavesAsOftenAsAsked() {
        standIn.fail("/movie/*", 1, Failure.STATUS_429(Duration.ofSeconds(7)));
        standIn.fail("/movie/603", 1, Failure.HTML);
        standIn.fail("/movie/603", 1, Failure.TRUNCATED);

        HttpResponse<byte[]> limited = tmdb.get("/3/movie/603", KEY);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).contains("7");
        assertThat(new String(tmdb.get("/3/movie/603", KEY).body(), StandardCharsets.UTF_8))
                .startsWith("<html>");
        assertThatThrownBy(() -> tmdb.get("/3/movie/603", KEY)).hasCauseInstanceOf(IOException.class);
        assertThat(tmdb.get("/3/movie/603", KEY).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesWithoutSayingHowLongAndKnowsNothingWhenTold() {
        standIn.fail("/movie/603", 1, Failure.STATUS_429_BARE);
        standIn.fail("/movie/603", 1, Failure.STATUS_404);
        standIn.fail("/movie/603", 1, Failure.STATUS_503);

        HttpResponse<byte[]> refused = tmdb.get("/3/movie/603", KEY);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
        assertThat(tmdb.get("/3/movie/603", KEY).statusCode()).isEqualTo(404);
        assertThat(tmdb.get("/3/movie/603", KEY).statusCode()).isEqualTo(503);
    }

    @Test
    void answersInFullWhereItGivesNoTags() {
        try (TmdbStandIn plain = TmdbStandIn.start(TmdbOptions.DEFAULT.withoutTags())) {
            HttpResponse<byte[]> answer =
                    new Caller(plain).get("/3/movie/603", "Authorization", "Bearer any", "If-None-Match", "W/\"1\"");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("ETag")).isEmpty();
        }
    }

    @Test
    void isSteeredAndReadFromOtherProcesses() {
        String wish = "{\"path\":\"/tv/*\",\"times\":1,\"failure\":\"STATUS_500\"}";
        assertThat(tmdb.send("POST", "/_fail", wish).statusCode()).isEqualTo(204);
        assertThat(tmdb.get("/3/tv/1396?api_key=secret").statusCode()).isEqualTo(500);
        tmdb.get("/t/p/w92/m603-poster-0.jpg");

        JsonNode journal = Caller.JSON.readTree(tmdb.get("/_journal").body());
        JsonNode summary =
                Caller.JSON.readTree(tmdb.get("/_journal?summary=1&window=10s").body());

        assertThat(journal).hasSize(2);
        assertThat(journal.get(0).get("path").asString()).isEqualTo("/tv/1396");
        assertThat(journal.get(0).get("status").asInt()).isEqualTo(500);
        assertThat(journal.get(0).get("query").asString()).isEqualTo("api_key=***");
        assertThat(summary.get("api").asInt()).isEqualTo(1);
        assertThat(summary.get("images").asInt()).isEqualTo(1);
        assertThat(summary.get("maxInWindow").asInt()).isEqualTo(1);
        tmdb.send("DELETE", "/_journal", "");
        assertThat(standIn.journal()).isEmpty();
    }

    @Test
    void refusesConnectionsWhileDownAndComesBackAtTheSameAddress() {
        standIn.goDown();
        assertThatThrownBy(() -> tmdb.get("/3/movie/603", KEY)).hasCauseInstanceOf(IOException.class);

        standIn.comeBack();

        assertThat(tmdb.get("/3/movie/603", KEY).statusCode()).isEqualTo(200);
    }

    private int code(String path) {
        return tmdb.json(path).get("status_code").asInt();
    }
}
