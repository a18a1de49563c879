package app.marquee.gateway.timeline;

import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How did this file get here, and what is it waiting for? */
@RestController
class TimelineController {
    private final TimelineRepository timeline;

    TimelineController(TimelineRepository timeline) {
        this.timeline = timeline;
    }

    record FileTimeline(long fileId, Waiting waitingFor, List<TimelineEntry> entries) {}

    @GetMapping("/api/v1/files/{id}/timeline")
    FileTimeline ofFile(@PathVariable long id) {
        List<TimelineEntry> entries = timeline.ofFile(id);
        if (entries.isEmpty()) {
            throw ApiProblem.notFound(
                    "Nothing was ever said of a file " + id + ".", "The files are listed under /api/v1/media-files.");
        }
        return new FileTimeline(id, Waiting.after(entries), entries);
    }
}
