package app.marquee.testkit.players;

import app.marquee.testkit.players.RecordingKodi.Options;
import java.nio.file.Path;
import java.util.Map;

/** A Kodi and a Jellyfin over one library folder (with {@code movies} and {@code series} in it), until ended. */
public final class RecordingPlayersMain {
    private static final String USAGE = "usage: RecordingPlayersMain [--kodi-port N] [--jellyfin-port N]"
            + " [--jellyfin-token T] [--kodi-root smb://nas] [--jellyfin-root /media] DIR";

    private RecordingPlayersMain() {}

    public static void main(String[] args) throws InterruptedException {
        int kodiPort = 0;
        int jellyfinPort = 0;
        String token = "stand-in";
        String kodiRoot = "smb://nas";
        String jellyfinRoot = "/media";
        Path folder = Path.of(args.length % 2 == 1 ? args[args.length - 1] : ".");
        for (int i = 0; i + 1 < args.length; i += 2) {
            String value = args[i + 1];
            switch (args[i]) {
                case "--kodi-port" -> kodiPort = Integer.parseInt(value);
                case "--jellyfin-port" -> jellyfinPort = Integer.parseInt(value);
                case "--jellyfin-token" -> token = value;
                case "--kodi-root" -> kodiRoot = value;
                case "--jellyfin-root" -> jellyfinRoot = value;
                default -> {
                    System.err.println("unknown option " + args[i] + "\n" + USAGE);
                    System.exit(2);
                }
            }
        }
        Path movies = folder.resolve("movies");
        Path series = folder.resolve("series");
        RecordingKodi kodi = RecordingKodi.start(Options.of(
                        KodiSource.movies(kodiRoot + "/movies/", movies),
                        KodiSource.series(kodiRoot + "/series/", series))
                .port(kodiPort));
        RecordingJellyfin jellyfin = RecordingJellyfin.start(
                jellyfinPort, token, Map.of(jellyfinRoot + "/movies", movies, jellyfinRoot + "/series", series));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            kodi.close();
            jellyfin.close();
        }));
        System.out.println("Kodi at " + kodi.address() + "/jsonrpc");
        System.out.println("Jellyfin at " + jellyfin.address() + ", token " + token);
        Thread.currentThread().join();
    }
}
