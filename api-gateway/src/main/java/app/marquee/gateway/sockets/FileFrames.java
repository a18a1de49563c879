package app.marquee.gateway.sockets;

import app.marquee.gateway.live.LoggedEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * {@code file.added}, {@code file.updated} and {@code file.removed} with what is known of the file, by the names of a
 * scanned file's columns.
 */
final class FileFrames implements Frames {
    @Override
    public List<Frame> of(List<LoggedEvent> events) {
        return events.stream().flatMap(FileFrames::frames).toList();
    }

    private static Stream<Frame> frames(LoggedEvent event) {
        JsonNode body = event.body();
        return switch (event.name()) {
            case "file.discovered" -> Stream.of(new Frame("file.added", found(event)));
            case "file.removed" -> Stream.of(new Frame("file.removed", file(body.path("file"))));
            case "metadata.enriched" ->
                StreamSupport.stream(body.path("files").spliterator(), false)
                        .map(file -> new Frame("file.updated", identified(event, file.path("file"))));
            default -> Stream.empty();
        };
    }

    private static Map<String, Object> found(LoggedEvent event) {
        Map<String, Object> file = file(event.body().path("file"));
        file.put("fileSize", event.body().path("size").asLong(0));
        file.put("status", "Processing");
        file.put("createdAt", event.at().toString());
        return file;
    }

    private static Map<String, Object> identified(LoggedEvent event, JsonNode reference) {
        JsonNode body = event.body();
        JsonNode details = body.path("details");
        Map<String, Object> file = file(reference);
        file.put("mediaType", Frames.text(body, "kind").equals("movie") ? "Movies" : "TvShows");
        put(file, "tmdbId", body.path("ids").path("tmdb"));
        put(file, "imdbId", body.path("ids").path("imdb"));
        put(file, "title", details.has("showTitle") ? details.path("showTitle") : details.path("title"));
        put(file, "year", details.path("year"));
        put(file, "seasonNumber", details.path("seasonNumber"));
        put(file, "episodeNumber", details.path("episodeNumber"));
        file.put("status", "Success");
        file.put("updatedAt", event.at().toString());
        return file;
    }

    private static Map<String, Object> file(JsonNode reference) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("id", reference.path("id").asLong(0));
        file.put("libraryId", reference.path("libraryId").asLong(0));
        file.put("sourceFile", Frames.text(reference, "path"));
        return file;
    }

    private static void put(Map<String, Object> file, String name, JsonNode value) {
        Optional.of(value)
                .filter(known -> !known.isMissingNode() && !known.isNull())
                .ifPresent(known -> file.put(name, known));
    }
}
