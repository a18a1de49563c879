package app.marquee.testkit.webhooks;

import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.library.FileNames;
import app.marquee.testkit.webhooks.Webhooks.DeleteReason;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Radarr 6 sends. */
public final class RadarrBodies {
    private static final String NAME = "Radarr";

    private final String root;

    RadarrBodies(String root) {
        this.root = root;
    }

    public String test() {
        ObjectNode body = WireForm.object();
        body.putObject("movie")
                .put("id", 1)
                .put("title", "Test Title")
                .put("year", 1970)
                .put("releaseDate", "1970-01-01")
                .put("folderPath", "C:\\testpath")
                .put("tmdbId", 0)
                .putArray("tags")
                .add("test-tag");
        body.putObject("remoteMovie")
                .put("tmdbId", 1234)
                .put("imdbId", "5678")
                .put("title", "Test title")
                .put("year", 1970);
        body.putObject("release").put("releaseTitle", "Test Title").put("indexer", "Test Indexer");
        return finished(body, "Test");
    }

    public String grab(MovieFacts movie) {
        ObjectNode body = ofMovie(movie);
        ObjectNode release = body.putObject("release")
                .put("quality", "WEBDL-1080p")
                .put("qualityVersion", 1)
                .put("releaseGroup", "HOUSE")
                .put("releaseTitle", release(movie))
                .put("indexer", "House indexer")
                .put("size", 3_000_000_000L)
                .put("customFormatScore", 0);
        release.putArray("customFormats");
        WireForm.language(release.putArray("languages").addObject(), "en");
        release.putArray("indexerFlags");
        WireForm.client(body, movie.id());
        WireForm.formats(body);
        return finished(body, "Grab");
    }

    public String download(MovieFacts movie, String relativePath) {
        return finished(downloaded(movie, relativePath, false), "Download");
    }

    /** {@code replaced}: the files that went, relative to the movie's folder. */
    public String upgrade(MovieFacts movie, String relativePath, String... replaced) {
        ObjectNode body = downloaded(movie, relativePath, true);
        ArrayNode deleted = body.putArray("deletedFiles");
        for (String file : replaced) {
            deleted.add(
                    WireForm.file(movie.id() + 1, folder(movie), file, "0").put("recycleBinPath", "/recycle/" + file));
        }
        return finished(body, "Download");
    }

    public String fileDelete(MovieFacts movie, String relativePath, DeleteReason reason) {
        ObjectNode body = ofMovie(movie);
        body.set("movieFile", WireForm.file(movie.id() + 1, folder(movie), relativePath, "0"));
        return finished(body.put("deleteReason", reason.wire), "MovieFileDelete");
    }

    public String rename(MovieFacts movie, String relativePath, String previousRelativePath) {
        ObjectNode body = WireForm.object();
        body.set("movie", movie(movie));
        body.putArray("renamedMovieFiles")
                .add(WireForm.file(movie.id(), folder(movie), relativePath, "0")
                        .put("previousRelativePath", previousRelativePath)
                        .put("previousPath", folder(movie) + "/" + previousRelativePath));
        return finished(body, "Rename");
    }

    public String movieAdded(MovieFacts movie) {
        ObjectNode body = WireForm.object();
        body.set("movie", movie(movie));
        return finished(body.put("addMethod", "manual"), "MovieAdded");
    }

    public String movieDelete(MovieFacts movie, boolean filesDeleted) {
        ObjectNode body = WireForm.object();
        body.set("movie", movie(movie));
        return finished(
                body.put("deletedFiles", filesDeleted).put("movieFolderSize", filesDeleted ? 3_000_000_000L : 0),
                "MovieDelete");
    }

    public String health(String level, String message) {
        return finished(WireForm.health(level, message, "IndexerStatusCheck"), "Health");
    }

    public String healthRestored(String message) {
        return WireForm.finished(WireForm.health("ok", message, "IndexerStatusCheck"), "HealthRestored", NAME, false);
    }

    public String applicationUpdate(String from, String to) {
        return finished(WireForm.update(from, to), "ApplicationUpdate");
    }

    public String manualInteractionRequired(MovieFacts movie) {
        ObjectNode body = WireForm.object();
        body.set("movie", movie(movie));
        return finished(WireForm.interaction(body, release(movie), movie.id()), "ManualInteractionRequired");
    }

    private ObjectNode downloaded(MovieFacts movie, String relativePath, boolean upgrade) {
        ObjectNode body = ofMovie(movie);
        body.set(
                "movieFile",
                WireForm.file(movie.id(), folder(movie), relativePath, "0")
                        .put("sourcePath", "/downloads/" + release(movie) + ".mkv"));
        body.put("isUpgrade", upgrade);
        WireForm.client(body, movie.id());
        WireForm.formats(body);
        body.putObject("release")
                .put("releaseTitle", release(movie))
                .put("indexer", "House indexer")
                .put("size", 3_000_000_000L)
                .putArray("indexerFlags");
        return body;
    }

    private ObjectNode ofMovie(MovieFacts movie) {
        ObjectNode body = WireForm.object();
        body.set("movie", movie(movie));
        body.putObject("remoteMovie")
                .put("tmdbId", movie.id())
                .put("imdbId", movie.imdb())
                .put("title", movie.title())
                .put("year", movie.year());
        return body;
    }

    private ObjectNode movie(MovieFacts movie) {
        ObjectNode node = WireForm.object()
                .put("id", movie.id())
                .put("title", movie.title())
                .put("year", movie.year())
                // not the release date: the disc's, or so
                .put("releaseDate", movie.released().plusDays(90).toString())
                .put("folderPath", folder(movie))
                .put("tmdbId", movie.id())
                .put("imdbId", movie.imdb())
                .put("overview", movie.plot());
        movie.genres().forEach(node.putArray("genres")::add);
        WireForm.images(node.putArray("images"), movie.id());
        node.putArray("tags");
        WireForm.language(node.putObject("originalLanguage"), movie.language());
        return node;
    }

    private String folder(MovieFacts movie) {
        return root + "/" + FileNames.ofYear(movie.title(), movie.year());
    }

    private static String release(MovieFacts movie) {
        return movie.title().replace(' ', '.') + "." + movie.year() + ".1080p.WEB-DL-HOUSE";
    }

    private static String finished(ObjectNode body, String eventType) {
        return WireForm.finished(body, eventType, NAME, true);
    }
}
