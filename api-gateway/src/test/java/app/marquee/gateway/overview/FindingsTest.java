package app.marquee.gateway.overview;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.gateway.overview.Finding.Mend;
import app.marquee.gateway.overview.Finding.Severity;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FindingsTest {
    @Test
    void aFrozenLibraryIsScannedAgainAndNothingIsConfirmedUnseen() {
        var findings = Findings.ofLibraries(json("""
            [{"id": 3, "name": "Films", "confirmed": true, "state": {"frozen": "the folder is empty"}},
             {"id": 4, "name": "Series", "confirmed": true, "state": {}},
             {"id": 5, "name": "Anime", "confirmed": false, "state": {}}]
            """));

        assertThat(findings).extracting(Finding::code).containsExactly("library-frozen", "library-unconfirmed");
        assertThat(findings.getLast().mend()).isNull();
        assertThat(findings.getFirst()).satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("library-frozen");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.text()).isEqualTo("Library Films: the folder is empty");
            assertThat(finding.mend()).isEqualTo(Mend.post("/api/v1/libraries/3/scan", "{\"mode\":\"quick\"}"));
        });
    }

    @Test
    void whatAProviderLacksAndWhatNobodyKnowsIsSaid() {
        assertThat(Findings.ofEnrichment(json("{\"problems\": [\"TMDb refused the key\"], \"unmatched\": 2}")))
                .extracting(Finding::code)
                .containsExactly("provider", "unmatched");
    }

    @Test
    void aPlayerThatIsAwayIsNamedWithTheRemedyOfItsService() {
        var findings = Findings.ofHealth(ServiceName.NOTIFIER, json("""
            {"status": "DEGRADED", "components": {"db": {"status": "UP"}, "targets": {"status": "DEGRADED",
              "details": {"leftAlone": {"Living room": "connection refused"}, "remedy": "Is the player on?"}}}}
            """));

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("player-away");
            assertThat(finding.text()).isEqualTo("targets: Living room: connection refused");
            assertThat(finding.remedy()).isEqualTo("Is the player on?");
        });
    }

    @Test
    void aLibraryThatIsNotWatchedIsNamedWithTheScanThatFindsWhatChanged() {
        JsonNode health = json("""
                {"status": "DEGRADED", "components": {"watcher": {"status": "DEGRADED",
                  "details": {"Films": "It is not watched: raise fs.inotify.max_user_watches."}}}}
                """);

        var findings = Findings.ofWatcher(
                json("[{\"id\": 3, \"name\": \"Films\"}, {\"id\": 4, \"name\": \"Series\"}]"), health);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.text())
                    .isEqualTo("Library Films: It is not watched: raise fs.inotify.max_user_watches.");
            assertThat(finding.mend()).isEqualTo(Mend.post("/api/v1/libraries/3/scan", "{\"mode\":\"quick\"}"));
        });
        assertThat(Findings.ofHealth(ServiceName.SCANNER, health)).isEmpty();
    }

    @Test
    void aPausedLaneIsResumedByItsRequest() {
        var findings = Findings.ofLanes(ServiceName.ENRICHMENT, json("""
            [{"lane": "bulk", "paused": true, "pausedBy": "anna", "waiting": 12}, {"lane": "urgent", "paused": false}]
            """));

        assertThat(findings)
                .extracting(Finding::mend)
                .containsExactly(Mend.post("/api/v1/services/enrichment-service/lanes/bulk/resume"));
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        assertThat(Findings.ofDeadLetters(ServiceName.SCANNER, 0)).isEmpty();
        assertThat(Findings.ofJobs(0)).isEmpty();
        assertThat(Findings.ofPublisher(json("{\"publications\": {\"written\": 7}}")))
                .isEmpty();
        assertThat(Findings.ofHealth(ServiceName.SCANNER, json("{\"status\": \"UP\"}")))
                .isEmpty();
    }

    private static JsonNode json(String text) {
        return MessageJson.mapper().readTree(text);
    }
}
