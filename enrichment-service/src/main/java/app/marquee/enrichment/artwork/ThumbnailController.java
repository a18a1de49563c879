package app.marquee.enrichment.artwork;

import app.marquee.messaging.web.ApiProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Images of candidates for browsers, which ask nobody but the gateway. Only addresses of known candidates are fetched. */
@RestController
@RequestMapping("/api/v1")
class ThumbnailController {
    private static final String SIZE = "w\\d{2,4}|h\\d{2,4}|original";

    private final CandidateViewRepository candidates;
    private final Thumbnails thumbnails;

    ThumbnailController(CandidateViewRepository candidates, Thumbnails thumbnails) {
        this.candidates = candidates;
        this.thumbnails = thumbnails;
    }

    @Operation(
            summary = "A candidate's image in the smallest form that is enough for a grid",
            description =
                    "As its provider has it, about 200 to 300 pixels wide; kept on disk. A person's own image is found in"
                            + " the cache.")
    @ApiResponse(
            responseCode = "200",
            description = "A JPEG, PNG or WebP",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "302", description = "It is a person's own: see the cache", content = @Content)
    @GetMapping("/candidates/{id:\\d+}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable long id) {
        CandidateView candidate = candidates
                .find(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "there is no candidate " + id, "GET /api/v1/items/{id}/assets/candidates lists an item's"));
        if (Uploads.is(candidate)) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .location(URI.create(Uploads.thumbnail(candidate)))
                    .build();
        }
        return answer(Renditions.thumbnail(candidate.assetType(), candidate.provider(), candidate.url()));
    }

    @Operation(
            summary = "An image of TMDb's by the last part of its address",
            description =
                    "Only what is a candidate of some item, or the poster of a title that a question names. The image's"
                            + " largest form may be too large to be handed on.")
    @ApiResponse(
            responseCode = "200",
            description = "A JPEG, PNG or WebP",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/images/{file:[\\w.-]{1,200}}")
    ResponseEntity<byte[]> image(@PathVariable String file, @RequestParam(defaultValue = "w500") String size) {
        if (!size.matches(SIZE)) {
            throw ApiProblem.badRequest(
                    "'" + size + "' is no size", "size is w92, w154, w185, w300, w342, w500, w780, …");
        }
        String original = candidates
                .addressEnding(file)
                .orElseThrow(() -> ApiProblem.notFound(
                        "no candidate has an image " + file,
                        "GET /api/v1/items/{id}/assets/candidates lists an item's"));
        return answer(Renditions.sized(original, size));
    }

    private ResponseEntity<byte[]> answer(String address) {
        Thumbnails.Kept image = switch (thumbnails.of(address)) {
            case Thumbnails.Kept kept -> kept;
            case Thumbnails.None(String why) ->
                throw ApiProblem.notFound("there is no image: " + why, "choose another");
            case Thumbnails.Later(String why) ->
                throw ApiProblem.unavailable("the image cannot be had now: " + why, "try again in a moment");
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(image.mimeType()))
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).immutable().cachePrivate())
                .body(image.bytes());
    }
}
