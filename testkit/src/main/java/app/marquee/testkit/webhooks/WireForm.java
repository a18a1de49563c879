package app.marquee.testkit.webhooks;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Members that Radarr and Sonarr share. */
final class WireForm {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private WireForm() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** The common members come last. Without {@code applicationUrl} where the sender leaves it out. */
    static String finished(ObjectNode body, String eventType, String instance, boolean withUrl) {
        body.put("eventType", eventType).put("instanceName", instance);
        if (withUrl) {
            body.put("applicationUrl", "");
        }
        return JSON.writeValueAsString(body);
    }

    /** @param flags Radarr's {@code indexerFlags}, a string on files; null for Sonarr */
    static ObjectNode file(int id, String folder, String relativePath, @Nullable String flags) {
        ObjectNode file = object().put("id", id)
                .put("relativePath", relativePath)
                .put("path", folder + "/" + relativePath)
                .put("quality", "WEBDL-1080p")
                .put("qualityVersion", 1)
                .put("releaseGroup", "HOUSE");
        if (flags != null) {
            file.put("indexerFlags", flags);
        }
        file.put("size", 3_000_000_000L + id).put("dateAdded", "2026-05-04T18:30:12.5500000Z");
        language(file.putArray("languages").addObject(), "en");
        ObjectNode streams =
                file.putObject("mediaInfo").put("audioChannels", 2.0).put("audioCodec", "AAC");
        streams.putArray("audioLanguages").add("eng");
        streams.put("height", 1080).put("width", 1920).putArray("subtitles");
        streams.put("videoCodec", "h264").put("videoDynamicRange", "").put("videoDynamicRangeType", "");
        return file;
    }

    static void images(ArrayNode into, int id) {
        for (String kind : new String[] {"poster", "fanart"}) {
            into.addObject()
                    .put("coverType", kind)
                    .put("url", "/MediaCover/" + id + "/" + kind + ".jpg?lastWrite=637000000000000000")
                    .put("remoteUrl", "https://images.example/" + kind + id + ".jpg");
        }
    }

    static void language(ObjectNode into, String code) {
        into.put("id", 1).put("name", Locale.of(code).getDisplayLanguage(Locale.ENGLISH));
    }

    static void client(ObjectNode into, int id) {
        into.put("downloadClient", "Transmission")
                .put("downloadClientType", "Transmission")
                .put("downloadId", downloadId(id));
    }

    static void formats(ObjectNode into) {
        ObjectNode formats = into.putObject("customFormatInfo");
        formats.putArray("customFormats");
        formats.put("customFormatScore", 0);
    }

    static ObjectNode health(String level, String message, String check) {
        return object().put("level", level)
                .put("message", message)
                .put("type", check)
                .put("wikiUrl", "https://wiki.example/health");
    }

    static ObjectNode update(String from, String to) {
        return object().put("message", "Updated from " + from + " to " + to)
                .put("previousVersion", from)
                .put("newVersion", to);
    }

    static ObjectNode interaction(ObjectNode body, String release, int id) {
        body.putObject("downloadInfo")
                .put("quality", "WEBDL-1080p")
                .put("qualityVersion", 1)
                .put("title", release)
                .put("size", 3_000_000_000L);
        client(body, id);
        body.put("downloadStatus", "Warning");
        ObjectNode message = body.putArray("downloadStatusMessages").addObject().put("title", release);
        message.putArray("messages").add("Found matching title, but the files need a look.");
        formats(body);
        body.putObject("release").put("releaseTitle", release).put("indexer", "House indexer");
        return body;
    }

    static String downloadId(int id) {
        return String.format(Locale.ROOT, "%040X", id * 2_654_435_761L);
    }
}
