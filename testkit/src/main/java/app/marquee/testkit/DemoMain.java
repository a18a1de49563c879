package app.marquee.testkit;

import app.marquee.testkit.players.RecordingJellyfin;
import app.marquee.testkit.tmdb.TmdbOptions;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.nio.file.Path;
import java.util.Map;

/** What the demo library needs of the outside world, until ended: a provider that knows its titles, a player to tell. */
public final class DemoMain {
    private DemoMain() {}

    /** @param args the provider's port, the player's port, the player's token, the folder of the demo library */
    public static void main(String[] args) throws InterruptedException {
        if (args.length != 4) {
            System.err.println("usage: DemoMain PROVIDER-PORT PLAYER-PORT PLAYER-TOKEN DIR");
            System.exit(2);
        }
        Path movies = Path.of(args[3], "movies");
        Path series = Path.of(args[3], "series");
        TmdbStandIn provider = TmdbStandIn.start(TmdbOptions.DEFAULT.port(Integer.parseInt(args[0])));
        RecordingJellyfin player = RecordingJellyfin.start(
                Integer.parseInt(args[1]), args[2], Map.of(movies.toString(), movies, series.toString(), series));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            provider.close();
            player.close();
        }));
        System.out.println("TMDb stand-in at " + provider.address() + ", player at " + player.address());
        Thread.currentThread().join();
    }
}
