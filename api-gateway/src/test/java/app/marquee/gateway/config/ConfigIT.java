package app.marquee.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.marquee.gateway.Gateway;
import app.marquee.gateway.GatewayAndEnrichment;
import app.marquee.gateway.GatewayAndEnrichment.Asked;
import app.marquee.messaging.testing.Answer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The settings of all services as one document, with the sections that older clients know. */
@ExtendWith(GatewayAndEnrichment.Once.class)
class ConfigIT {
    private static final String SETTINGS = """
            {"revision":4,"settings":[{"name":"enrichment.tmdb.api-key","kind":"secret","meaning":"m","choices":[],
            "value":"***","source":"environment","overridden":true,"defaultValue":"","variable":"TMDB_API_KEY"}]}
            """;

    static GatewayAndEnrichment both;
    static Gateway gateway;

    @BeforeAll
    static void start(GatewayAndEnrichment started) {
        both = started;
        gateway = started.gateway();
        both.enrichmentAnswers("/api/v1/enrichment/settings", SETTINGS);
    }

    @BeforeEach
    void forget() {
        both.asked().clear();
    }

    @Test
    void settingsAreOneDocumentWithTheSectionsOfOld() {
        JsonNode document = gateway.service().get("/api/config").json();

        assertThat(document.path("tmDb").path("apiKey").asString()).isEqualTo("***");
        assertThat(document.path("enrichment").path("tmdb").path("api-key").asString())
                .isEqualTo("***");
        assertThat(document.path("gateway").path("audit").path("keep").asString())
                .isEqualTo("90d");
        assertThat(document.path("revisions").path("enrichment").asInt()).isEqualTo(4);
        assertThat(document.path("away").valueStream().map(JsonNode::asString))
                .containsExactly("scanner-service", "publisher-service", "notifier-service");
        assertThat(document.path("settings").valueStream()).anySatisfy(each -> {
            assertThat(each.path("name").asString()).isEqualTo("enrichment.tmdb.api-key");
            assertThat(each.path("source").asString()).isEqualTo("environment");
            assertThat(each.path("overridden").asBoolean()).isTrue();
        });
    }

    @Test
    void aChangeIsCheckedByAllOwnersBeforeAnyStoresIt() {
        Answer changed = gateway.service()
                .put("/api/config", "{\"tmDb\":{\"apiKey\":\"new\"},\"gateway\":{\"audit\":{\"keep\":\"30d\"}}}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().path("gateway").path("audit").path("keep").asString())
                .isEqualTo("30d");
        assertThat(both.asked())
                .filteredOn(each -> each.method().equals("PUT"))
                .extracting(Asked::uri, Asked::body)
                .containsExactly(
                        tuple(
                                "/api/v1/enrichment/settings?validateOnly=true",
                                "{\"values\":{\"enrichment.tmdb.api-key\":\"new\"}}"),
                        tuple(
                                "/api/v1/enrichment/settings?validateOnly=false",
                                "{\"values\":{\"enrichment.tmdb.api-key\":\"new\"}}"));
        assertThat(gateway.query("select value from setting where name = 'gateway.audit.keep'"))
                .containsExactly("30d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"enrichment\":{\"tmdb\":{\"api-key\":\"***\"}},\"tmDb\":{\"apiKey\":\"new\"}}",
                "{\"enrichment\":{\"tmdb\":{\"api-key\":\"new\"}},\"tmDb\":{\"apiKey\":\"***\"}}"
            })
    void aDocumentThatWasReadIsSentBackWithASecretChangedUnderEitherOfItsNames(String document) {
        assertThat(gateway.service().put("/api/config", document).status()).isEqualTo(200);

        assertThat(both.asked())
                .filteredOn(each -> each.uri().endsWith("validateOnly=false"))
                .extracting(Asked::body)
                .containsExactly("{\"values\":{\"enrichment.tmdb.api-key\":\"new\"}}");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
                    {"plex":{"host":"plex","port":32400,"folderMappings":[]}}     | 'plex' is set elsewhere.           | /api/v1/libraries
                    {"mediaDetection":{"autoExtrasThresholdBytes":1073741825}}    | 'mediaDetection' is set elsewhere. | by their names
                    {"zurg":{"versionLocation":"/mnt/zurg/version.txt"}}          | 'zurg' is set elsewhere.           | gateway.live.zurg-version-file
                    {"jellyfin":{"enabled":true,"baseUrl":"http://jellyfin:8096"}} | 'jellyfin' is set elsewhere.      | /api/v1/targets
                    """)
    void anOlderSectionThatSomethingElseReplacedIsRefusedWithWhatDid(String document, String error, String remedy) {
        Answer refused = gateway.service().put("/api/config", document);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isEqualTo(error);
        assertThat(refused.json().path("remedy").asString()).contains(remedy);
        assertThat(both.asked()).noneMatch(each -> each.method().equals("PUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"kitchen\":{}}",
                "{\"tmDb\":{\"colour\":1}}",
                "{\"gateway\":{\"audit\":{\"keep\":\"soon\"}}}",
                "{\"gateway\":{\"audit\":{\"kept\":\"1d\"}}}",
                "{\"gateway\":7}"
            })
    void aDocumentThatSaysNothingOrNonsenseIsRefusedByName(String document) {
        Answer refused = gateway.service().put("/api/config", document);

        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().path("error").asString()).isNotBlank();
        assertThat(both.asked()).noneMatch(each -> each.uri().endsWith("validateOnly=false"));
    }
}
