package app.marquee.gateway.ui;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The one page that all addresses of the UI show, and what it is made of. Not in the folder Spring Boot serves by itself:
 * where all five services share a class path, the pages are the gateway's alone.
 */
@RestController
class UiController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final String NONCE = "%CSP_NONCE%";
    /** Styles carry a nonce as the component kit writes style elements; nothing else comes from anywhere but here. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + NONCE
            + "'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'";

    private final SecureRandom random = new SecureRandom();
    private final String page;

    UiController() throws IOException {
        page = new ClassPathResource("gateway-ui/index.html").getContentAsString(StandardCharsets.UTF_8);
    }

    /** The addresses are those of {@code web/src/shell/pages.tsx}, and open to nobody in particular ({@code RouteRoles}). */
    @GetMapping({
        "/",
        "/index.html",
        "/library/**",
        "/items/**",
        "/unmatched/**",
        "/jobs/**",
        "/activity/**",
        "/targets/**",
        "/settings/**",
        "/logs/**",
        "/setup/**"
    })
    ResponseEntity<String> page() {
        byte[] bytes = new byte[18];
        random.nextBytes(bytes);
        String nonce = Base64.getUrlEncoder().encodeToString(bytes);
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", POLICY.replace(NONCE, nonce))
                .body(page.replace(NONCE, nonce));
    }

    /** Named by their content, so that they never change. */
    @GetMapping("/assets/{name:[A-Za-z0-9_.-]+}")
    ResponseEntity<Resource> asset(@PathVariable String name) {
        return file("assets/" + name, CacheControl.maxAge(Duration.ofDays(365)).immutable());
    }

    @GetMapping("/favicon.svg")
    ResponseEntity<Resource> icon() {
        return file("favicon.svg", CacheControl.maxAge(Duration.ofDays(1)));
    }

    private static ResponseEntity<Resource> file(String name, CacheControl cache) {
        Resource file = new ClassPathResource("gateway-ui/" + name);
        if (!file.exists()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM))
                .cacheControl(cache)
                .body(file);
    }
}
