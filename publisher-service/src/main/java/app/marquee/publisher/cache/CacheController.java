package app.marquee.publisher.cache;

import app.marquee.messaging.web.ApiProblem;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The bytes behind a hash. They never change, so a browser may keep them for ever. */
@RestController
class CacheController {
    private final ArtworkCache cache;
    private final CacheRepository inventory;

    CacheController(ArtworkCache cache, CacheRepository inventory) {
        this.cache = cache;
        this.inventory = inventory;
    }

    @GetMapping("/api/v1/cache/{sha256}")
    ResponseEntity<byte[]> bytes(@PathVariable String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw ApiProblem.badRequest("'" + sha256 + "' is no hash", "give 64 lower-case hexadecimal digits");
        }
        byte[] bytes = cache.read(sha256)
                .orElseThrow(
                        () -> ApiProblem.notFound("nothing of that hash is in the cache", "publish its item again"));
        String type = inventory.mimeTypeOf(sha256).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePrivate())
                .body(bytes);
    }
}
