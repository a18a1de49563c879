package app.marquee.testkit.webhooks;

import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.library.FileNames;
import app.marquee.testkit.webhooks.Webhooks.DeleteReason;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What Sonarr 4 sends. Season and episodes are numbered as TheTVDB does; here the same as TMDb. */
public final class SonarrBodies {
    private static final String NAME = "Sonarr";

    private final String root;

    SonarrBodies(String root) {
        this.root = root;
    }

    public String test() {
        ObjectNode body = WireForm.object();
        body.putObject("series")
                .put("id", 1)
                .put("title", "Test Title")
                .put("path", "C:\\testpath")
                .put("tvdbId", 1234)
                .put("tvMazeId", 0)
                .put("tmdbId", 0)
                .put("type", "standard")
                .put("year", 0)
                .putArray("tags")
                .add("test-tag");
        body.putArray("episodes")
                .addObject()
                .put("id", 123)
                .put("episodeNumber", 1)
                .put("seasonNumber", 1)
                .put("title", "Test title")
                .put("seriesId", 0)
                .put("tvdbId", 0);
        return finished(body, "Test");
    }

    public String grab(SeriesFacts series, int season, int... episodes) {
        ObjectNode body = ofEpisodes(series, season, episodes);
        ObjectNode release = body.putObject("release")
                .put("quality", "WEBDL-1080p")
                .put("qualityVersion", 1)
                .put("releaseGroup", "HOUSE")
                .put("releaseTitle", release(series, season))
                .put("indexer", "House indexer")
                .put("size", 1_500_000_000L)
                .put("customFormatScore", 0);
        release.putArray("customFormats");
        WireForm.language(release.putArray("languages").addObject(), "en");
        client(body, series, season);
        WireForm.formats(body);
        return finished(body, "Grab");
    }

    /** One file with one or more episodes; the path begins with the season's folder. */
    public String download(SeriesFacts series, String relativePath, int season, int... episodes) {
        return finished(downloaded(series, relativePath, false, season, episodes), "Download");
    }

    public String upgrade(SeriesFacts series, String relativePath, String replaced, int season, int... episodes) {
        ObjectNode body = downloaded(series, relativePath, true, season, episodes);
        body.putArray("deletedFiles")
                .add(file(series, replaced, season, episodes[0] + 500).put("recycleBinPath", "/recycle/" + replaced));
        return finished(body, "Download");
    }

    /** "On Import Complete": again a Download, once for a whole release; file n holds episode n of the season. */
    public String importComplete(SeriesFacts series, int season, List<String> relativePaths) {
        int[] episodes = new int[relativePaths.size()];
        for (int i = 0; i < episodes.length; i++) {
            episodes[i] = i + 1;
        }
        ObjectNode body = ofEpisodes(series, season, episodes);
        ArrayNode files = body.putArray("episodeFiles");
        for (int i = 0; i < episodes.length; i++) {
            files.add(file(series, relativePaths.get(i), season, episodes[i]));
        }
        client(body, series, season);
        body.putObject("release")
                .put("releaseTitle", release(series, season))
                .put("indexer", "House indexer")
                .put("size", 15_000_000_000L)
                .put("releaseType", "seasonPack");
        body.put("fileCount", episodes.length)
                .put("sourcePath", "/downloads/" + release(series, season))
                .put("destinationPath", folder(series) + "/" + "Season %02d".formatted(season));
        return finished(body, "Download");
    }

    public String episodeFileDelete(
            SeriesFacts series, String relativePath, DeleteReason reason, int season, int... episodes) {
        ObjectNode body = ofEpisodes(series, season, episodes);
        body.set("episodeFile", file(series, relativePath, season, episodes[0] + 500));
        return finished(body.put("deleteReason", reason.wire), "EpisodeFileDelete");
    }

    public String rename(SeriesFacts series, String relativePath, String previousRelativePath) {
        ObjectNode body = ofSeries(series);
        body.putArray("renamedEpisodeFiles")
                .add(file(series, relativePath, 1, 1)
                        .put("previousRelativePath", previousRelativePath)
                        .put("previousPath", folder(series) + "/" + previousRelativePath));
        return finished(body, "Rename");
    }

    public String seriesAdd(SeriesFacts series) {
        return finished(ofSeries(series), "SeriesAdd");
    }

    public String seriesDelete(SeriesFacts series, boolean filesDeleted) {
        return finished(ofSeries(series).put("deletedFiles", filesDeleted), "SeriesDelete");
    }

    public String health(String level, String message) {
        return WireForm.finished(WireForm.health(level, message, "IndexerStatusCheck"), "Health", NAME, false);
    }

    public String healthRestored(String message) {
        return WireForm.finished(WireForm.health("ok", message, "IndexerStatusCheck"), "HealthRestored", NAME, false);
    }

    public String applicationUpdate(String from, String to) {
        return WireForm.finished(WireForm.update(from, to), "ApplicationUpdate", NAME, false);
    }

    public String manualInteractionRequired(SeriesFacts series, int season, int... episodes) {
        ObjectNode body = ofEpisodes(series, season, episodes);
        return finished(
                WireForm.interaction(body, release(series, season), series.id() + season), "ManualInteractionRequired");
    }

    private ObjectNode downloaded(
            SeriesFacts series, String relativePath, boolean upgrade, int season, int... episodes) {
        ObjectNode body = ofEpisodes(series, season, episodes);
        body.set(
                "episodeFile",
                file(series, relativePath, season, episodes[0])
                        .put("sourcePath", "/downloads/" + release(series, season) + ".mkv"));
        body.put("isUpgrade", upgrade);
        client(body, series, season);
        WireForm.formats(body);
        body.putObject("release")
                .put("releaseTitle", release(series, season))
                .put("indexer", "House indexer")
                .put("size", 1_500_000_000L)
                .put("releaseType", episodes.length > 1 ? "multiEpisode" : "singleEpisode");
        return body;
    }

    private ObjectNode ofEpisodes(SeriesFacts series, int season, int... episodes) {
        ObjectNode body = ofSeries(series);
        ArrayNode list = body.putArray("episodes");
        for (int number : episodes) {
            EpisodeFacts facts =
                    series.season(season).orElseThrow().episode(number).orElseThrow();
            list.addObject()
                    .put("id", episodeId(series, season, number))
                    .put("episodeNumber", number)
                    .put("seasonNumber", season)
                    .put("title", facts.named() ? facts.title() : "TBA")
                    .put("airDate", facts.aired().toString())
                    .put("airDateUtc", facts.aired() + "T20:00:00Z")
                    .put("seriesId", series.id())
                    .put("tvdbId", episodeId(series, season, number));
        }
        return body;
    }

    private ObjectNode ofSeries(SeriesFacts series) {
        ObjectNode body = WireForm.object();
        ObjectNode node = body.putObject("series")
                .put("id", series.id())
                .put("title", series.title())
                .put("titleSlug", series.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
                .put("path", folder(series))
                .put("tvdbId", series.tvdb() == null ? 0 : series.tvdb())
                .put("tvMazeId", 0)
                .put("tmdbId", series.id());
        if (series.imdb() != null) {
            node.put("imdbId", series.imdb());
        }
        node.put("type", "standard").put("year", series.year());
        series.genres().forEach(node.putArray("genres")::add);
        WireForm.images(node.putArray("images"), series.id());
        node.putArray("tags");
        WireForm.language(node.putObject("originalLanguage"), series.language());
        return body;
    }

    private ObjectNode file(SeriesFacts series, String relativePath, int season, int number) {
        return WireForm.file(season * 1_000 + number, folder(series), relativePath, null);
    }

    private static void client(ObjectNode body, SeriesFacts series, int season) {
        WireForm.client(body, series.id() + season);
    }

    private String folder(SeriesFacts series) {
        return root + "/" + FileNames.ofYear(series.title(), series.year());
    }

    private static int episodeId(SeriesFacts series, int season, int number) {
        return Math.floorMod(series.id() * 31 + season * 1_000 + number, 90_000_000);
    }

    private static String release(SeriesFacts series, int season) {
        return series.title().replace(' ', '.') + ".S%02d.1080p.WEB-DL-HOUSE".formatted(season);
    }

    private static String finished(ObjectNode body, String eventType) {
        return WireForm.finished(body, eventType, NAME, true);
    }
}
