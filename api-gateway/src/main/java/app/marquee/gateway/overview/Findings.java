package app.marquee.gateway.overview;

import app.marquee.gateway.overview.Finding.Mend;
import app.marquee.gateway.overview.Finding.Severity;
import app.marquee.model.topology.ServiceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What each answer of a service means for a person. */
final class Findings {
    private static final Set<String> UNWELL = Set.of("DEGRADED", "DOWN", "OUT_OF_SERVICE");

    /** Health components of which each library has its own finding. */
    private static final Set<String> SAID_OF_LIBRARIES = Set.of("libraries", "watcher");

    private Findings() {}

    static Finding away(ServiceName service) {
        return new Finding(
                "service-away",
                Severity.ERROR,
                1,
                "The " + service.wireName() + " does not answer.",
                "Start it, and look into its log; work for it waits meanwhile.",
                "/activity",
                null);
    }

    /** @param summary of enrichment */
    static List<Finding> ofEnrichment(JsonNode summary) {
        List<Finding> findings = new ArrayList<>();
        summary.path("problems")
                .forEach(problem -> findings.add(new Finding(
                        "provider",
                        Severity.ERROR,
                        1,
                        problem.asString(),
                        "Give the provider's key, or wait until it answers again.",
                        "/settings/providers",
                        null)));
        long unmatched = summary.path("unmatched").asLong(0);
        if (unmatched > 0) {
            findings.add(new Finding(
                    "unmatched",
                    Severity.WARNING,
                    unmatched,
                    unmatched == 1
                            ? "Of one title nobody knows what it is."
                            : "Of " + unmatched + " titles nobody knows what they are.",
                    "Choose what each is; all its files follow.",
                    "/unmatched",
                    null));
        }
        return findings;
    }

    /** @param libraries as the scanner lists them */
    static List<Finding> ofLibraries(JsonNode libraries) {
        return stream(libraries).flatMap(Findings::ofLibrary).toList();
    }

    private static Stream<Finding> ofLibrary(JsonNode library) {
        String name = "Library " + library.path("name").asString("") + ": ";
        String path = "/api/v1/libraries/" + library.path("id").asLong();
        String page = "/settings/libraries/" + library.path("id").asLong();
        JsonNode state = library.path("state");
        List<Finding> findings = new ArrayList<>();
        if (state.hasNonNull("frozen")) {
            findings.add(new Finding(
                    "library-frozen",
                    Severity.ERROR,
                    1,
                    name + state.path("frozen").asString(),
                    "Mount the folder and scan again; or, if the files are really gone, confirm that on the library's page.",
                    page,
                    Mend.post(path + "/scan", "{\"mode\":\"quick\"}")));
        }
        if (!library.path("confirmed").asBoolean(true)) {
            findings.add(new Finding(
                    "library-unconfirmed",
                    Severity.NOTICE,
                    1,
                    name + "nothing is written before you have looked at the plan.",
                    "Look at what would be written, and confirm it.",
                    page,
                    null));
        }
        if (state.path("lastScan").hasNonNull("error")) {
            findings.add(new Finding(
                    "scan-failed",
                    Severity.WARNING,
                    1,
                    name + "the last scan ended with: "
                            + state.path("lastScan").path("error").asString(),
                    "Mend the cause, then scan again.",
                    page,
                    Mend.post(path + "/scan", "{\"mode\":\"quick\"}")));
        }
        return findings.stream();
    }

    /**
     * @param libraries as the scanner lists them
     * @param health    of the scanner: its watcher's details are reasons by library name, or one for all
     */
    static List<Finding> ofWatcher(JsonNode libraries, JsonNode health) {
        JsonNode reasons = health.path("components").path("watcher").path("details");
        return Stream.concat(
                        stream(libraries).flatMap(library -> notWatched(library, reasons)),
                        reasons.hasNonNull("all")
                                ? Stream.of(notWatched(reasons.path("all").asString(), "/settings/libraries", null))
                                : Stream.empty())
                .toList();
    }

    private static Stream<Finding> notWatched(JsonNode library, JsonNode reasons) {
        String name = library.path("name").asString("");
        long id = library.path("id").asLong();
        return reasons.hasNonNull(name)
                ? Stream.of(notWatched(
                        "Library " + name + ": " + reasons.path(name).asString(),
                        "/settings/libraries/" + id,
                        Mend.post("/api/v1/libraries/" + id + "/scan", "{\"mode\":\"quick\"}")))
                : Stream.empty();
    }

    private static Finding notWatched(String text, String page, @Nullable Mend mend) {
        return new Finding(
                "not-watched",
                Severity.WARNING,
                1,
                text,
                "Mend the cause; until then quick scans find what changed, also one you ask for now.",
                page,
                mend);
    }

    /** @param summary of the publisher */
    static List<Finding> ofPublisher(JsonNode summary) {
        List<Finding> findings = new ArrayList<>();
        long failed = summary.path("publications").path("failed").asLong(0);
        if (failed > 0) {
            findings.add(new Finding(
                    "publishing-failed",
                    Severity.ERROR,
                    failed,
                    failed + " items could not be published.",
                    "Look at the reason of each; publish again when it is mended.",
                    "/library?hasUnpublishedChanges=true",
                    null));
        }
        long fought = summary.path("changedBySomebodyElse").asLong(0);
        if (fought > 0) {
            findings.add(new Finding(
                    "second-writer",
                    Severity.WARNING,
                    fought,
                    "Somebody else changes what we write: " + Finding.files(fought) + ".",
                    "Turn off writing of NFO and artwork in Radarr, Sonarr or the player; until then theirs stays.",
                    "/activity",
                    null));
        }
        return findings;
    }

    /** @param health the details of a service's health components */
    static List<Finding> ofHealth(ServiceName service, JsonNode health) {
        return health.path("components").properties().stream()
                .filter(component ->
                        UNWELL.contains(component.getValue().path("status").asString("UP")))
                .filter(component -> !SAID_OF_LIBRARIES.contains(component.getKey()))
                .map(component -> new Finding(
                        component.getKey().equals("targets") ? "player-away" : component.getKey() + "-degraded",
                        component.getValue().path("status").asString().equals("DEGRADED")
                                ? Severity.WARNING
                                : Severity.ERROR,
                        1,
                        component.getKey() + ": "
                                + sentence(component.getValue().path("details")),
                        component
                                .getValue()
                                .path("details")
                                .path("remedy")
                                .asString("Look at the health of the " + service.wireName() + "."),
                        component.getKey().equals("targets") ? "/targets" : "/activity",
                        null))
                .toList();
    }

    static List<Finding> ofDeadLetters(ServiceName service, long count) {
        return count == 0
                ? List.of()
                : List.of(new Finding(
                        "dead-letters",
                        Severity.ERROR,
                        count,
                        count + (count == 1 ? " message" : " messages") + " could not be handled by the "
                                + service.wireName() + ".",
                        "Look at the reasons; when the cause is mended, send them again.",
                        "/jobs/dead-letters",
                        Mend.post("/api/v1/services/" + service.wireName() + "/dead-letters/all/replay")));
    }

    /** @param lanes of the service */
    static List<Finding> ofLanes(ServiceName service, JsonNode lanes) {
        return stream(lanes)
                .filter(lane -> lane.path("paused").asBoolean(false))
                .map(lane -> new Finding(
                        "lane-paused",
                        Severity.NOTICE,
                        lane.path("waiting").asLong(0),
                        "Lane " + lane.path("lane").asString() + " of the " + service.wireName() + " was paused by "
                                + lane.path("pausedBy").asString("somebody") + ".",
                        "Resume it when its work may go on.",
                        "/jobs",
                        Mend.post("/api/v1/services/" + service.wireName() + "/lanes/"
                                + lane.path("lane").asString() + "/resume")))
                .toList();
    }

    static List<Finding> ofJobs(long failed) {
        return failed == 0
                ? List.of()
                : List.of(new Finding(
                        "jobs-failed",
                        Severity.WARNING,
                        failed,
                        failed == 1 ? "One job failed." : failed + " jobs failed.",
                        "Look at the reason; try again, or clear it.",
                        "/jobs?status=failed",
                        null));
    }

    private static String sentence(JsonNode details) {
        List<String> parts = new ArrayList<>();
        details.properties().stream()
                .filter(detail -> !detail.getKey().equals("remedy"))
                .forEach(detail -> {
                    if (detail.getValue().isObject()) {
                        detail.getValue()
                                .properties()
                                .forEach(one -> parts.add(
                                        one.getKey() + ": " + one.getValue().asString("")));
                    } else {
                        parts.add(detail.getValue().asString(detail.getKey()));
                    }
                });
        return String.join("; ", parts);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
