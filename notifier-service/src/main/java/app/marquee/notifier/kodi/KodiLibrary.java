package app.marquee.notifier.kodi;

import app.marquee.notifier.targets.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What one Kodi knows below some folders, by path. Its ids hold until the next scan or refresh: they are looked up when
 * needed and never kept.
 *
 * @param videos one file may be several episodes
 * @param shows  by folder
 */
record KodiLibrary(Map<String, List<Integer>> videos, Map<String, List<Integer>> shows) {
    private static final int PAGE = 1_000;

    /** @param folders as Kodi sees them, with a trailing slash */
    static KodiLibrary movies(KodiClient kodi, Target target, List<String> folders) {
        return new KodiLibrary(read(kodi, target, "VideoLibrary.GetMovies", "movies", "movieid", folders), Map.of());
    }

    /** @param folders as Kodi sees them, with a trailing slash */
    static KodiLibrary series(KodiClient kodi, Target target, List<String> folders) {
        return new KodiLibrary(
                read(kodi, target, "VideoLibrary.GetEpisodes", "episodes", "episodeid", folders),
                read(kodi, target, "VideoLibrary.GetTVShows", "tvshows", "tvshowid", folders));
    }

    private static Map<String, List<Integer>> read(
            KodiClient kodi, Target target, String method, String list, String id, List<String> folders) {
        Map<String, List<Integer>> found = new HashMap<>();
        for (String folder : folders) {
            int start = 0;
            int total = 1;
            while (start < total) {
                JsonNode page = kodi.call(
                        target,
                        method,
                        Map.of(
                                "properties", List.of("file"),
                                "filter", Map.of("field", "path", "operator", "startswith", "value", folder),
                                "limits", Map.of("start", start, "end", start + PAGE)));
                for (JsonNode one : page.path(list)) {
                    found.computeIfAbsent(one.path("file").asString(""), file -> new ArrayList<>())
                            .add(one.path(id).asInt(0));
                }
                total = page.path("limits").path("total").asInt(0);
                start += PAGE;
            }
        }
        return found;
    }
}
