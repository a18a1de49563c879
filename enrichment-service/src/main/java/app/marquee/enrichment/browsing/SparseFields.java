package app.marquee.enrichment.browsing;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.MessageJson;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The members of each entry that somebody wants, under the names they were asked for: {@code posterUrl} or {@code poster_url}. */
final class SparseFields {
    private static final TreeSet<String> KNOWN = Arrays.stream(ItemView.Row.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toCollection(TreeSet::new));

    private final Map<String, String> members;

    private SparseFields(Map<String, String> members) {
        this.members = members;
    }

    /** @throws ApiProblem when there is no such member */
    static SparseFields of(List<String> names) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String name : names) {
            String member = FilterNames.camelCase(name.strip());
            if (!KNOWN.contains(member)) {
                throw ApiProblem.badRequest("entries have no '" + name + "'", "fields are " + KNOWN);
            }
            members.put(name.strip(), member);
        }
        return new SparseFields(members);
    }

    Map<String, JsonNode> of(Object entry) {
        JsonNode whole = MessageJson.mapper().valueToTree(entry);
        Map<String, JsonNode> some = new LinkedHashMap<>();
        members.forEach((asked, member) -> {
            JsonNode value = whole.get(member);
            if (value != null) {
                some.put(asked, value);
            }
        });
        return some;
    }
}
