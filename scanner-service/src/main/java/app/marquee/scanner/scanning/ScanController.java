package app.marquee.scanner.scanning;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.scanner.library.Libraries;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scans over REST. They are asked for at the gateway's door. */
@RestController
@RequestMapping("/api/v1")
class ScanController {
    private static final int MOST = 200;

    private final ScanRepository scans;
    private final Libraries libraries;

    ScanController(ScanRepository scans, Libraries libraries) {
        this.scans = scans;
        this.libraries = libraries;
    }

    /** The latest first. */
    @GetMapping("/libraries/{id}/scans")
    List<Scan> ofLibrary(@PathVariable long id, @RequestParam(defaultValue = "20") int limit) {
        return scans.latest(libraries.get(id).id(), Math.clamp(limit, 1, MOST));
    }

    @GetMapping("/scans/{id}")
    Scan one(@PathVariable long id) {
        return scans.find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no scan " + id, "GET /api/v1/libraries/{id}/scans lists a library's."));
    }
}
