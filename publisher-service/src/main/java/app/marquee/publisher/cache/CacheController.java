package app.marquee.publisher.cache;

import app.marquee.messaging.settings.Live;
import app.marquee.messaging.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The bytes behind a hash. They never change, so a browser may keep them for ever. */
@RestController
@RequestMapping("/api/v1/cache")
class CacheController {
    private final ArtworkCache cache;
    private final CacheRepository inventory;
    private final Thumbnails thumbnails;
    private final Live<CacheSettings> settings;

    CacheController(
            ArtworkCache cache, CacheRepository inventory, Thumbnails thumbnails, Live<CacheSettings> settings) {
        this.cache = cache;
        this.inventory = inventory;
        this.thumbnails = thumbnails;
        this.settings = settings;
    }

    @Operation(
            summary = "Cached bytes, by the lower-case SHA-256",
            description = "Immutable; answers ranges and ETags.")
    @GetMapping("/{sha256}")
    ResponseEntity<Resource> bytes(@PathVariable String sha256) {
        check(sha256);
        byte[] bytes = cache.read(sha256)
                .orElseThrow(
                        () -> ApiProblem.notFound("nothing of that hash is in the cache", "publish its item again"));
        String type = inventory.mimeTypeOf(sha256).orElse(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        return forEver(sha256, type, bytes);
    }

    @Operation(
            summary = "A cached image, at most 300 pixels wide and high",
            description = "JPEG; PNG where the image is transparent; WebP as it is.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{sha256}/thumbnail")
    ResponseEntity<Resource> thumbnail(@PathVariable String sha256) throws InterruptedException {
        check(sha256);
        Thumbnail thumbnail = thumbnails
                .of(sha256)
                .orElseThrow(
                        () -> ApiProblem.notFound("no image of that hash is in the cache", "publish its item again"));
        return forEver(sha256 + "-thumbnail", thumbnail.format().mimeType(), thumbnail.bytes());
    }

    /** The bytes of a JPEG, PNG or WebP as body; kept until the cache itself is thrown away. */
    @Operation(summary = "Keeps an image of one's own")
    @ApiResponse(responseCode = "201", description = "With the address under which items may want it.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ArtworkCache.Uploaded upload(HttpServletRequest request) throws IOException {
        long most = settings.get().largest().toBytes();
        try (InputStream body = request.getInputStream()) {
            byte[] bytes =
                    request.getContentLengthLong() > most ? new byte[0] : body.readNBytes(Math.toIntExact(most) + 1);
            if (request.getContentLengthLong() > most || bytes.length > most) {
                throw new ApiProblem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "the image is larger than " + settings.get().largest().toMegabytes() + " MB",
                        "send a smaller one");
            }
            return cache.keepUploaded(bytes, header(bytes));
        }
    }

    private ImageHeader header(byte[] bytes) {
        ImageHeader header = ImageHeader.of(bytes)
                .orElseThrow(() -> ApiProblem.badRequest(
                        "this is no complete JPEG, PNG or WebP", "send the bytes of an image as the body"));
        if (header.pixels() > settings.get().mostPixels()) {
            throw ApiProblem.badRequest(
                    "the image has " + header.pixels() + " pixels",
                    "send one of at most " + settings.get().mostPixels());
        }
        if (Thumbnail.of(bytes, settings.get().mostPixels()).isEmpty()) {
            throw ApiProblem.badRequest("the image cannot be decoded", "save it anew, then send it again");
        }
        return header;
    }

    private static void check(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw ApiProblem.badRequest("'" + sha256 + "' is no hash", "give 64 lower-case hexadecimal digits");
        }
    }

    private static ResponseEntity<Resource> forEver(String tag, String type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag("\"" + tag + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePrivate())
                .body(new ByteArrayResource(bytes));
    }
}
