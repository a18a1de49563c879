package app.marquee.gateway.config;

import app.marquee.messaging.web.ApiProblem;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The sections that older clients know: other names of settings here, or what took their place. */
final class OlderSections {
    static final String TMDB = "tmDb";

    private static final String KEY = "apiKey";
    private static final String PROPERTY = "enrichment.tmdb.api-key";

    private static final Map<String, String> REPLACED = Map.of(
            "plex",
                    "Folders are libraries, which are watched: POST /api/v1/libraries, with pathMappings where players differ.",
            "jellyfin", "Players are targets, each with its own address and key: POST /api/v1/targets.",
            "mediaDetection",
                    "Extras are told by their names and folders, not by size; for how long answers of providers are good is"
                            + " enrichment.responses.good-for, given in config.yml.",
            "zurg", "The version file of the mount is gateway.live.zurg-version-file, given in config.yml.");

    private OlderSections() {}

    static void write(ObjectNode document) {
        document.putObject(TMDB)
                .put(
                        KEY,
                        document.path("enrichment").path("tmdb").path("api-key").asString(""));
    }

    /**
     * What a section sets, by the settings' names here; nothing where it is none of an older client's.
     *
     * @throws ApiProblem when something else took the section's place, or it has no such member
     */
    static Map<String, JsonNode> read(String name, JsonNode section) {
        if (REPLACED.containsKey(name)) {
            throw ApiProblem.badRequest("'" + name + "' is set elsewhere.", REPLACED.get(name));
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        if (name.equals(TMDB)) {
            section.properties().forEach(member -> {
                if (!member.getKey().equals(KEY)) {
                    throw ApiProblem.badRequest(
                            "There is no setting '" + TMDB + "." + member.getKey() + "'.", "It has " + KEY + ".");
                }
                values.put(PROPERTY, member.getValue());
            });
        }
        return values;
    }
}
