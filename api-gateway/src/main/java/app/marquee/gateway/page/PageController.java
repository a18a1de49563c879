package app.marquee.gateway.page;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What this is and how it is doing. Not in the folder Spring Boot serves by itself: where all five services share a class
 * path, the page is the gateway's alone.
 */
@RestController
class PageController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    @GetMapping({"/", "/index.html"})
    ResponseEntity<Resource> page() {
        return file("page.html", HTML, CacheControl.noCache());
    }

    @GetMapping("/page/page.css")
    ResponseEntity<Resource> style() {
        return file("page.css", CSS, CacheControl.maxAge(Duration.ofMinutes(5)));
    }

    @GetMapping("/page/page.js")
    ResponseEntity<Resource> script() {
        return file("page.js", SCRIPT, CacheControl.maxAge(Duration.ofMinutes(5)));
    }

    private static ResponseEntity<Resource> file(String name, MediaType type, CacheControl cache) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .body(new ClassPathResource("gateway-page/" + name));
    }
}
