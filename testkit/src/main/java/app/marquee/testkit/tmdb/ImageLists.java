package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.tmdb.ArtFile.Kind;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The {@code images} part of each kind of item. Every twentieth made-up title has no logo. */
final class ImageLists {
    private ImageLists() {}

    static ObjectNode ofTitle(char of, int id, Ask ask) {
        ObjectNode images = Ask.object();
        list(images.putArray("backdrops"), of, id, -1, -1, Kind.BACKDROP, Kind.BACKDROP.count, ask);
        list(images.putArray("logos"), of, id, -1, -1, Kind.LOGO, hasLogo(id) ? Kind.LOGO.count : 0, ask);
        list(images.putArray("posters"), of, id, -1, -1, Kind.POSTER, Kind.POSTER.count, ask);
        return images;
    }

    static ObjectNode ofSeason(int series, int season, Ask ask) {
        ObjectNode images = Ask.object();
        list(images.putArray("posters"), 't', series, season, -1, Kind.POSTER, 2, ask);
        return images;
    }

    static ObjectNode ofEpisode(int series, int season, int episode, Ask ask) {
        ObjectNode images = Ask.object();
        list(images.putArray("stills"), 't', series, season, episode, Kind.STILL, 1, ask);
        return images;
    }

    static boolean hasLogo(int id) {
        return id < GeneratedTitles.FIRST_MOVIE || id % 20 != 19;
    }

    private static void list(ArrayNode into, char of, int id, int season, int episode, Kind kind, int count, Ask ask) {
        for (int number = 0; number < count; number++) {
            ArtFile file = new ArtFile(of, id, season, episode, kind, number);
            if (!ask.wantsImage(file.language())) {
                continue;
            }
            into.addObject()
                    .put("aspect_ratio", Math.round(1000.0 * kind.width / kind.height) / 1000.0)
                    .put("height", kind.height)
                    .put("iso_639_1", file.language())
                    .put("file_path", file.path())
                    .put("vote_average", Math.round((5.8 - number * 0.214) * 1000) / 1000.0)
                    .put("vote_count", 24 - number * 5)
                    .put("width", kind.width);
        }
    }
}
