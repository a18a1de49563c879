package app.marquee.publisher.publishing;

import app.marquee.publisher.publishing.PublishLogRepository.Entry;
import app.marquee.publisher.publishing.SummaryRepository.Fought;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was published, and how it stands. */
@RestController
@RequestMapping("/api/v1")
class PublisherController {
    private static final int MOST = 100;

    private final PublishLogRepository publishLog;
    private final SummaryRepository summary;

    PublisherController(PublishLogRepository publishLog, SummaryRepository summary) {
        this.publishLog = publishLog;
        this.summary = summary;
    }

    /**
     * @param publications by how they stand: written, unchanged, held, failed
     * @param secondWriter the first files of ours that somebody else changed; theirs stays
     */
    record Summary(
            Map<String, Long> publications,
            long files,
            long cachedImages,
            long cachedBytes,
            long changedBySomebodyElse,
            List<Fought> secondWriter) {}

    @GetMapping("/publisher/summary")
    Summary summary() {
        return new Summary(
                summary.byState(),
                summary.files(),
                summary.cachedImages(),
                summary.cachedBytes(),
                summary.foughtCount(),
                summary.fought(20));
    }

    @Operation(summary = "Every try to publish the item, the newest first")
    @GetMapping("/{kind:items|movies|series|episodes}/{id}/publish-log")
    List<Entry> publishLog(
            @PathVariable String kind, @PathVariable long id, @RequestParam(defaultValue = "20") int limit) {
        return publishLog.of(id, Math.clamp(limit, 1, MOST));
    }
}
