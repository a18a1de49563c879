package app.marquee.testkit.players;

import java.nio.file.Path;

/** A source as Kodi knows it: its own path form ({@code smb://nas/movies/}) for a real folder. */
public record KodiSource(String url, Path folder, Content content) {
    public enum Content {
        MOVIES,
        TVSHOWS
    }

    public KodiSource {
        url = url.endsWith("/") ? url : url + "/";
    }

    public static KodiSource movies(String url, Path folder) {
        return new KodiSource(url, folder, Content.MOVIES);
    }

    public static KodiSource series(String url, Path folder) {
        return new KodiSource(url, folder, Content.TVSHOWS);
    }

    boolean holds(String path) {
        return path.startsWith(url);
    }

    Path onDisk(String path) {
        return folder.resolve(path.substring(url.length()));
    }

    String named(Path file) {
        return url + folder.relativize(file).toString().replace('\\', '/');
    }
}
