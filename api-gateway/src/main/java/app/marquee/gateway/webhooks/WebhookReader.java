package app.marquee.gateway.webhooks;

import app.marquee.model.event.WebhookReceived.Source;
import app.marquee.model.event.WebhookReceived.WebhookFile;
import app.marquee.model.media.ExternalIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the bodies of every Radarr and Sonarr there was, and the two shapes our own users write by hand
 * ({@code {"movie":{"path":…}}} and {@code {"tmdb_id":…,"path":…}}). Members it does not know are ignored, a member of the
 * wrong type is as good as absent.
 */
final class WebhookReader {
    private static final int LONGEST_EVENT_TYPE = 100;
    private static final Pattern IMDB = Pattern.compile("tt\\d{5,12}");
    private static final Set<String> VIDEOS = Set.of(
            "mkv", "mp4", "avi", "m4v", "mov", "wmv", "ts", "m2ts", "mpg", "mpeg", "webm", "flv", "iso", "vob", "ogm",
            "divx");

    private WebhookReader() {}

    static Webhook read(Source source, JsonNode body) {
        JsonNode title = title(source, body);
        String eventType = eventType(body, title);
        String place = text(title, "folderPath", "folder_path", "path");
        String folder = place != null && isVideo(place) ? parent(place) : place;
        return new Webhook(
                source,
                text(body, "instanceName", "instance_name"),
                eventType,
                text(title, "title"),
                positive(title, "year"),
                folder,
                ids(title).orElse(ids(body.path("remoteMovie"))),
                files(body, eventType, folder, place),
                flag(body, "isUpgrade", "is_upgrade"),
                text(body, "deleteReason", "delete_reason"),
                text(body, "downloadId", "download_id"));
    }

    /** The movie's or series' own object; the body itself where somebody left it out. */
    private static JsonNode title(Source source, JsonNode body) {
        JsonNode own = body.path(source == Source.RADARR ? "movie" : "series");
        return own.isObject() ? own : body;
    }

    private static String eventType(JsonNode body, JsonNode title) {
        String said = text(body, "eventType", "event_type");
        if (said != null) {
            return said.codePointCount(0, said.length()) <= LONGEST_EVENT_TYPE
                    ? said
                    : said.substring(0, said.offsetByCodePoints(0, LONGEST_EVENT_TYPE)) + "…";
        }
        return text(title, "folderPath", "path") != null ? "Download" : "unknown";
    }

    private static ExternalIds ids(JsonNode title) {
        String imdb = text(title, "imdbId", "imdb_id");
        return new ExternalIds(
                positive(title, "tmdbId", "tmdb_id"),
                imdb != null && IMDB.matcher(imdb).matches() ? imdb : null,
                positive(title, "tvdbId", "tvdb_id"));
    }

    private static List<WebhookFile> files(
            JsonNode body, String eventType, @Nullable String folder, @Nullable String place) {
        boolean gone = eventType.endsWith("Delete");
        List<WebhookFile> files = new ArrayList<>();
        for (String one : List.of("movieFile", "episodeFile", "movie_file", "episode_file")) {
            add(files, body.path(one), folder, gone);
        }
        for (String many : List.of("episodeFiles", "renamedMovieFiles", "renamedEpisodeFiles")) {
            body.path(many).forEach(file -> add(files, file, folder, gone));
        }
        body.path("deletedFiles").forEach(file -> add(files, file, folder, true));
        if (files.isEmpty() && place != null && isVideo(place)) {
            files.add(new WebhookFile(place, null, null, gone));
        }
        return files;
    }

    private static void add(List<WebhookFile> files, JsonNode file, @Nullable String folder, boolean deleted) {
        String path = path(file, folder, "relativePath", "path");
        if (path != null) {
            JsonNode size = file.path("size");
            files.add(new WebhookFile(
                    path,
                    path(file, folder, "previousRelativePath", "previousPath"),
                    size.isIntegralNumber() && size.canConvertToLong() && size.longValue() >= 0
                            ? size.longValue()
                            : null,
                    deleted));
        }
    }

    /** From the folder on, as older versions say in {@code path} where the file lay before it was imported. */
    private static @Nullable String path(JsonNode file, @Nullable String folder, String relative, String absolute) {
        String inFolder = text(file, relative);
        if (folder == null || inFolder == null) {
            return text(file, absolute);
        }
        boolean windows = folder.contains("\\") && !folder.contains("/");
        String separator = windows ? "\\" : "/";
        return folder.endsWith(separator) ? folder + inFolder : folder + separator + inFolder;
    }

    private static boolean isVideo(String path) {
        int dot = path.lastIndexOf('.');
        return dot >= 0 && VIDEOS.contains(path.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    private static @Nullable String parent(String path) {
        int slash = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return slash <= 0 ? null : path.substring(0, slash);
    }

    private static @Nullable String text(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isString() && !value.stringValue().isBlank()) {
                return value.stringValue();
            }
        }
        return null;
    }

    private static @Nullable Integer positive(JsonNode object, String... names) {
        for (String name : names) {
            JsonNode value = object.path(name);
            if (value.isIntegralNumber() && value.canConvertToInt() && value.intValue() > 0) {
                return value.intValue();
            }
        }
        return null;
    }

    private static boolean flag(JsonNode object, String... names) {
        for (String name : names) {
            if (object.path(name).isBoolean()) {
                return object.path(name).booleanValue();
            }
        }
        return false;
    }
}
