package app.marquee.gateway.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.marquee.gateway.Gateway;
import app.marquee.messaging.testing.Answer;
import app.marquee.model.command.EditItem;
import app.marquee.model.command.PublishItem;
import app.marquee.model.event.JobProgress;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ManyItemsIT {
    static final List<String> asked = new CopyOnWriteArrayList<>();
    static HttpServer services;
    static Gateway gateway;

    @BeforeAll
    static void start() throws IOException {
        services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        services.createContext("/", ManyItemsIT::answer);
        services.start();
        String address = "http://127.0.0.1:" + services.getAddress().getPort();
        gateway = new Gateway("gateway.services.enrichment=" + address, "gateway.services.publisher=" + address);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        services.stop(0);
    }

    @Test
    void eachOfManyItemsHasItsResultAndNotAllAreAskedForAtOnce() {
        long job = accepted(post("movies/publish-bulk", "{\"ids\":" + ids(1001, 250) + "}"), 250);

        await().untilAsserted(() -> assertThat(publishing(job)).hasSize(100));
        for (long item = 1001; item <= 1250; item++) {
            long each = item;
            await().untilAsserted(() -> assertThat(publishing(job)).contains(each));
            report(job, item, item == 1007 ? JobProgress.Status.FAILED : JobProgress.Status.COMPLETED);
        }

        await().untilAsserted(
                        () -> assertThat(job(job).path("status").asString()).isEqualTo("completed"));
        assertThat(job(job).path("progressCurrent").asInt()).isEqualTo(250);
        assertThat(job(job).path("progressTotal").asInt()).isEqualTo(250);
        JsonNode failed = results(job, "?status=failed");
        assertThat(failed.path("items")).singleElement().satisfies(result -> {
            assertThat(result.path("itemId").asLong()).isEqualTo(1007);
            assertThat(result.path("message").asString()).isEqualTo("no room");
        });
        assertThat(results(job, "?page=2&limit=200").path("items")).hasSize(50);
        assertThat(results(job, "").path("counts").path("completed").asInt()).isEqualTo(249);
    }

    @Test
    void whatIsNotAskedForYetIsCancelledAtOnce() {
        long job = accepted(post("series/publish-bulk", "{\"ids\":" + ids(2001, 150) + "}"), 150);
        await().untilAsserted(() -> assertThat(publishing(job)).hasSize(100));

        assertThat(gateway.service()
                        .post("/api/v1/jobs/" + job + "/cancel", null)
                        .status())
                .isEqualTo(200);

        assertThat(results(job, "").path("counts").path("cancelled").asInt()).isEqualTo(50);
        publishing(job).forEach(item -> report(job, item, JobProgress.Status.CANCELLED));
        await().untilAsserted(
                        () -> assertThat(job(job).path("status").asString()).isEqualTo("cancelled"));
        assertThat(results(job, "").path("counts").path("cancelled").asInt()).isEqualTo(150);
    }

    @Test
    void allThatAFilterLeavesAreEditedAndFirstShownWhatWouldChange() {
        String wish = "\"filter\":{\"state\":[\"enriched\",\"published\"],\"q\":\"alien s\"},"
                + "\"fields\":{\"genres\":[\"Horror\"],\"tagline\":null}";

        Answer preview = post("movies/edit-bulk", "{" + wish + ",\"validateOnly\":true}");
        long job = accepted(post("movies/edit-bulk", "{" + wish + "}"), 2);

        assertThat(preview.json().path("changed").asInt()).isEqualTo(2);
        assertThat(asked).contains("GET /api/v1/movies/ids?state=enriched%2Cpublished&q=alien%20s ");
        await().untilAsserted(() -> assertThat(gateway.service().sent(EditItem.class))
                .filteredOn(edit -> Long.valueOf(job).equals(edit.jobId()))
                .extracting(EditItem::itemId)
                .containsExactlyInAnyOrder(31L, 32L));
        EditItem edit = gateway.service().sent(EditItem.class).getFirst();
        assertThat(edit.fields()).isEqualTo("{\"genres\":[\"Horror\"],\"tagline\":null}");
    }

    @Test
    void refusesWhatNamesNoItemsOrNothingToDo() {
        for (String body : List.of(
                "{}",
                "{\"ids\":[]}",
                "{\"ids\":[1],\"filter\":{}}",
                "{\"ids\":\"all\"}",
                "{\"ids\":[1],\"names\":[]}")) {
            Answer answer = post("movies/lock-bulk", body);
            assertThat(answer.status()).as(body).isEqualTo(400);
            assertThat(answer.body()).as(body).contains("\"error\":");
        }
        assertThat(post("episodes/enrich-bulk", "{\"ids\":[1]}").status()).isEqualTo(400);
    }

    @Test
    void publishesNothingWhereNothingIsUnpublished() {
        Answer answer = post("movies/5/publish", null);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("success").asBoolean()).isTrue();
        assertThat(answer.json().path("message").asString()).isEqualTo("No changes to publish");
        assertThat(answer.json().path("nfoHash").asString()).isEqualTo("abc");
        assertThat(answer.json().path("assetsCount").asInt()).isEqualTo(2);
        assertThat(post("movies/5/publish", "{\"force\":true}").status()).isEqualTo(202);
    }

    @Test
    void takesAnImageIntoTheCacheAndGivesItToTheItem() {
        Answer answer = post("movies/5/assets/upload?assetType=poster", "the bytes");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(asked)
                .contains(
                        "POST /api/v1/cache the bytes",
                        "POST /api/v1/items/5/assets/uploaded "
                                + "{\"assetType\":\"poster\",\"sha256\":\"cafe\",\"width\":20,\"height\":30}");
    }

    @Test
    void givesAnItemBackWhatItWasPublishedWith() {
        assertThat(post("movies/5/discard-changes", null).status()).isEqualTo(200);

        assertThat(asked)
                .contains("POST /api/v1/items/5/publication {\"details\":{\"title\":\"Alien\"},\"artwork\":[]}");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + path + " " + body);
        String answer = path.contains("/ids?")
                ? "[31,32]"
                : switch (path) {
                    case "/api/v1/enrichment/edits/preview" -> "{\"items\":2,\"changed\":2}";
                    case "/api/v1/movies/5" -> "{\"state\":\"published\",\"hasUnpublishedChanges\":false}";
                    case "/api/v1/items/5/publish-log?limit=1" -> "[{\"nfoHash\":\"abc\",\"assets\":[\"a\",\"b\"]}]";
                    case "/api/v1/items/5/published" -> "{\"details\":{\"title\":\"Alien\"},\"artwork\":[]}";
                    case "/api/v1/cache" -> "{\"sha256\":\"cafe\",\"width\":20,\"height\":30}";
                    default -> "{}";
                };
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Answer post(String path, @Nullable String body) {
        return gateway.service().post("/api/v1/" + path, body);
    }

    private static long accepted(Answer answer, int items) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.json().path("items").asInt()).isEqualTo(items);
        return answer.json().path("jobId").asLong();
    }

    private static Set<Long> publishing(long job) {
        return gateway.service().sent(PublishItem.class).stream()
                .filter(wish -> Long.valueOf(job).equals(wish.jobId()))
                .map(PublishItem::itemId)
                .collect(Collectors.toSet());
    }

    private static void report(long job, long item, JobProgress.Status status) {
        gateway.service().send(new JobProgress(job, "publisher-service", status, "publishing", 1, 1, "no room", item));
    }

    private static JsonNode job(long id) {
        return gateway.service().get("/api/v1/jobs/" + id).json();
    }

    private static JsonNode results(long job, String query) {
        return gateway.service().get("/api/v1/jobs/" + job + "/results" + query).json();
    }

    private static String ids(long from, int many) {
        return LongStream.range(from, from + many).boxed().toList().toString();
    }
}
