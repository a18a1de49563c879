package app.marquee.gateway.metrics;

import app.marquee.gateway.ledger.RunningJobs;
import app.marquee.gateway.metrics.LiveMetrics.ProviderState;
import app.marquee.gateway.metrics.LiveMetrics.Work;
import app.marquee.gateway.routing.OwnerClient;
import app.marquee.messaging.lanes.QueueDepths;
import app.marquee.model.topology.ServiceName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** How fast work goes, what waits, and why. */
@RestController
class LiveMetricsController {
    private static final Set<String> ASKS_PROVIDERS = Set.of("item.enrich", "question.answer");

    private final PaceWatch watch;
    private final QueueDepths depths;
    private final OwnerClient owners;
    private final RunningJobs jobs;
    private final Clock clock;

    LiveMetricsController(PaceWatch watch, QueueDepths depths, OwnerClient owners, RunningJobs jobs, Clock clock) {
        this.watch = watch;
        this.depths = depths;
        this.owners = owners;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Items a second, queues, budgets, latencies and the work in hand with its ETA and what it waits for. */
    @GetMapping("/api/v1/metrics/live")
    LiveMetrics live() {
        Instant now = clock.instant();
        List<QueueDepths.Depth> queues =
                depths.all().stream().filter(depth -> depth.waiting() > 0).toList();
        Optional<JsonNode> statuses = owners.json(ServiceName.ENRICHMENT, "/api/v1/enrichment/providers");
        List<ProviderState> providers =
                statuses.map(LiveMetricsReading::providers).orElse(List.of());
        Map<String, Double> perSecond = watch.pace().perSecond();
        return new LiveMetrics(
                now,
                perSecond,
                queues,
                providers,
                owners.text(ServiceName.ENRICHMENT, "/actuator/prometheus")
                        .map(LiveMetricsReading::cacheHitRate)
                        .orElse(null),
                watch.pace().stages(),
                work(now, queues, providers, perSecond),
                statuses.isPresent() ? List.of() : List.of(ServiceName.ENRICHMENT.wireName()));
    }

    private List<Work> work(
            Instant now, List<QueueDepths.Depth> queues, List<ProviderState> providers, Map<String, Double> perSecond) {
        List<Work> work = new ArrayList<>();
        long asking = queues.stream()
                .filter(depth -> ASKS_PROVIDERS.contains(depth.message()))
                .mapToLong(QueueDepths.Depth::waiting)
                .sum();
        String why = asking == 0 ? null : whyEnrichmentWaits(providers);
        if (asking > 0) {
            double done = perSecond.getOrDefault("metadata.enriched", 0.0);
            work.add(new Work(null, "enrichment", 0, asking, LiveMetrics.eta(now, asking, done), why));
        }
        jobs.running().forEach(job -> {
            Instant started = Objects.requireNonNullElse(job.startedAt(), job.createdAt());
            double seconds = Math.max(Duration.between(started, now).toMillis(), 1) / 1_000.0;
            long remaining = job.progressTotal() - job.progressCurrent();
            Instant eta = LiveMetrics.eta(now, remaining, job.progressCurrent() / seconds);
            work.add(new Work(
                    job.id(),
                    job.type(),
                    job.progressCurrent(),
                    job.progressTotal(),
                    eta,
                    asksProviders(job.type()) ? why : null));
        });
        return work;
    }

    private static boolean asksProviders(String jobType) {
        return jobType.contains("enrich") || jobType.contains("refresh");
    }

    private static @Nullable String whyEnrichmentWaits(List<ProviderState> providers) {
        return providers.stream()
                .filter(provider -> !provider.state().equals("off"))
                .map(LiveMetricsReading::whyItWaits)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
