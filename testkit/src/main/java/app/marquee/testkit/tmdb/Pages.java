package app.marquee.testkit.tmdb;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The frame of paged answers. */
final class Pages {
    private Pages() {}

    /** A page beyond the last is empty, not an error. */
    static ObjectNode fill(ObjectNode frame, List<ObjectNode> rows, int page, int perPage) {
        frame.put("page", page);
        ArrayNode results = frame.putArray("results");
        rows.stream().skip((page - 1L) * perPage).limit(perPage).forEach(results::add);
        return frame.put("total_pages", (rows.size() + perPage - 1) / perPage).put("total_results", rows.size());
    }
}
