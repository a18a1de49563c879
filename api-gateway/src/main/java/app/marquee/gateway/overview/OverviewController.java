package app.marquee.gateway.overview;

import app.marquee.gateway.ledger.JobCounts;
import app.marquee.gateway.overview.Finding.Severity;
import app.marquee.gateway.routing.OwnerClient;
import app.marquee.messaging.lanes.QueueDepths;
import app.marquee.model.topology.ServiceName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Is all well, and if not: what is wrong, and what mends it? */
@RestController
class OverviewController {
    private static final List<ServiceName> BEHIND_THE_DOOR =
            List.of(ServiceName.SCANNER, ServiceName.ENRICHMENT, ServiceName.PUBLISHER, ServiceName.NOTIFIER);

    private final OwnerClient owners;
    private final QueueDepths depths;
    private final JobCounts jobs;

    OverviewController(OwnerClient owners, QueueDepths depths, JobCounts jobs) {
        this.owners = owners;
        this.depths = depths;
        this.jobs = jobs;
    }

    /** @param status {@code ok}, or the worst severity of the findings */
    record Overview(String status, List<Finding> findings) {}

    /** What needs a person, the worst first; asked of every service at once. */
    @GetMapping("/api/v1/health/overview")
    Overview overview() {
        List<Finding> findings = new ArrayList<>(BEHIND_THE_DOOR.parallelStream()
                .flatMap(service -> of(service).stream())
                .toList());
        findings.addAll(Findings.ofJobs(jobs.byStatus().getOrDefault("failed", 0L)));
        findings.sort(Comparator.comparing(Finding::severity));
        String status = findings.isEmpty()
                ? "ok"
                : findings.getFirst().severity() == Severity.ERROR
                        ? "error"
                        : findings.getFirst().severity() == Severity.WARNING ? "warning" : "notice";
        return new Overview(status, findings);
    }

    private List<Finding> of(ServiceName service) {
        Optional<JsonNode> health = owners.health(service);
        if (health.isEmpty()) {
            return List.of(Findings.away(service));
        }
        List<Finding> findings = new ArrayList<>(Findings.ofHealth(service, health.get()));
        switch (service) {
            case SCANNER ->
                owners.json(service, "/api/v1/libraries").ifPresent(libraries -> {
                    findings.addAll(Findings.ofLibraries(libraries));
                    findings.addAll(Findings.ofWatcher(libraries, health.get()));
                });
            case ENRICHMENT ->
                owners.json(service, "/api/v1/enrichment/summary")
                        .map(Findings::ofEnrichment)
                        .ifPresent(findings::addAll);
            case PUBLISHER ->
                owners.json(service, "/api/v1/publisher/summary")
                        .map(Findings::ofPublisher)
                        .ifPresent(findings::addAll);
            default -> {}
        }
        owners.json(service, "/api/v1/lanes")
                .map(lanes -> Findings.ofLanes(service, lanes))
                .ifPresent(findings::addAll);
        findings.addAll(Findings.ofDeadLetters(service, depths.deadLetters(service)));
        return findings;
    }
}
