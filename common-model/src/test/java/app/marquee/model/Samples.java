package app.marquee.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The samples of the contracts: what every message looks like in real life. They tell one story: a movie upgraded through
 * Radarr, and the first two episodes of a series. A service's tests listen to them, so they are its half of the contract
 * test.
 */
public final class Samples {
    /** The plain {@code sample.json}. */
    public static final String PLAIN = "";

    private static final Map<String, List<String>> VARIANTS = Map.ofEntries(
            Map.entry("asset.disturbed", List.of("changed")),
            Map.entry("asset.published", List.of("series", "first-episode", "second-episode", "held")),
            Map.entry("file.discovered", List.of("first-episode", "second-episode")),
            Map.entry("file.removed", List.of("deleted")),
            Map.entry("item.edit", List.of("unlock")),
            Map.entry("item.enrich", List.of("asked")),
            Map.entry("job.progress", List.of("completed", "item")),
            Map.entry("library.changed", List.of("series", "unconfirmed")),
            Map.entry("library.scan", List.of("directory")),
            Map.entry("media.identified", List.of("first-episode", "second-episode", "directors-cut")),
            Map.entry("media.unmatched", List.of("no-suggestion")),
            Map.entry("metadata.enriched", List.of("series", "first-episode", "second-episode", "withdrawn")),
            Map.entry("metadata.refresh", List.of("daily")),
            Map.entry("players.notified", List.of("episodes", "failed")),
            Map.entry("webhook.received", List.of("upgrade-delete", "second-episode", "rename", "test")));

    private Samples() {}

    public static <M extends Message> M of(Class<M> type) {
        return of(type, PLAIN);
    }

    /** @param variant for example {@code second-episode}, of {@code sample-second-episode.json} */
    public static <M extends Message> M of(Class<M> type, String variant) {
        return MessageJson.read(bodyOf(type, variant), type);
    }

    public static JsonNode jsonOf(Class<? extends Message> type) {
        return jsonOf(type, PLAIN);
    }

    public static JsonNode jsonOf(Class<? extends Message> type, String variant) {
        return MessageJson.mapper().readTree(bodyOf(type, variant));
    }

    /** The sample as it lies in the file, white space and all. */
    public static byte[] bodyOf(Class<? extends Message> type, String variant) {
        return resource(Messages.nameOf(type) + "/sample" + (variant.isEmpty() ? "" : "-" + variant) + ".json");
    }

    /** The plain sample first. */
    public static List<String> variantsOf(Class<? extends Message> type) {
        return Stream.concat(Stream.of(PLAIN), VARIANTS.getOrDefault(Messages.nameOf(type), List.of()).stream())
                .toList();
    }

    public static ContractSchema schemaOf(Class<? extends Message> type) {
        return ContractSchema.of(Messages.nameOf(type));
    }

    /** As it would travel. */
    public static JsonNode toJson(Message message) {
        return MessageJson.mapper().readTree(MessageJson.write(message));
    }

    static byte[] resource(String path) {
        try (InputStream in = Samples.class.getResourceAsStream("/contracts/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no contract file '" + path + "'");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
