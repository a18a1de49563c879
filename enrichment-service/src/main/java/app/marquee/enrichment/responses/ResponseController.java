package app.marquee.enrichment.responses;

import java.util.Map;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The kept answers of providers. */
@RestController
@RequestMapping("/api/v1/enrichment/lookup/cache")
class ResponseController {
    private final ResponseRepository responses;

    ResponseController(ResponseRepository responses) {
        this.responses = responses;
    }

    /** Whatever is asked next is asked of the provider, with the etag of what is kept: unchanged answers cost no body. */
    @DeleteMapping
    Map<String, Integer> expire() {
        return Map.of("expired", responses.expireAll());
    }
}
