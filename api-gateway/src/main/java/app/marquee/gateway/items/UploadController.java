package app.marquee.gateway.items;

import app.marquee.gateway.routing.OnBehalfClient;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.messaging.web.Caller;
import app.marquee.model.MessageJson;
import app.marquee.model.topology.ServiceName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** A person's own image for an item: its bytes go into the cache, and the item's artwork of that type is locked to it. */
@RestController
class UploadController {
    static final String CANDIDATE = "#/components/schemas/app.marquee.enrichment.artwork.CandidateView";

    /** As the publisher takes them; see {@code publisher.cache.largest}. */
    private static final int LARGEST = 32 << 20;

    private final OnBehalfClient owners;

    UploadController(OnBehalfClient owners) {
        this.owners = owners;
    }

    @Operation(
            summary = "Takes an image of one's own for an item",
            description =
                    "The body is the bytes of a JPEG, PNG or WebP. It becomes a candidate of the provider upload, selected"
                            + " and locked; the candidate comes back.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(ref = UploadController.CANDIDATE)))
    @PostMapping("/api/v1/{kind:items|movies|series|seasons|episodes}/{id}/assets/upload")
    @ResponseStatus(HttpStatus.CREATED)
    JsonNode upload(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam String assetType,
            HttpServletRequest request,
            Caller caller)
            throws IOException {
        owners.get(ServiceName.ENRICHMENT, "/api/v1/" + kind + "/" + id, caller);
        JsonNode image = owners.upload(ServiceName.PUBLISHER, "/api/v1/cache", read(request), caller);
        return owners.ask(
                ServiceName.ENRICHMENT,
                "POST",
                "/api/v1/items/" + id + "/assets/uploaded",
                MessageJson.mapper()
                        .createObjectNode()
                        .put("assetType", assetType)
                        .put("sha256", image.path("sha256").asString())
                        .put("width", image.path("width").asInt())
                        .put("height", image.path("height").asInt()),
                caller);
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        try (InputStream body = request.getInputStream()) {
            byte[] bytes = request.getContentLengthLong() > LARGEST ? new byte[0] : body.readNBytes(LARGEST + 1);
            if (request.getContentLengthLong() > LARGEST || bytes.length > LARGEST) {
                throw new ApiProblem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "The image is larger than " + (LARGEST >> 20) + " MB.",
                        "Send a smaller one.");
            }
            return bytes;
        }
    }
}
