package app.marquee.endtoend.system;

import app.marquee.testkit.infrastructure.Place;
import app.marquee.testkit.library.LibraryGenerator;
import app.marquee.testkit.players.RecordingJellyfin;
import app.marquee.testkit.tmdb.TmdbOptions;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A Marquee with libraries of made-up titles, a provider that knows them and a player that is told, all of its own. */
public final class Scenario implements AutoCloseable {
    private final Path folder;
    private final Place place;
    private final TmdbStandIn provider;
    private final JellyfinTarget player;
    private final Marquee marquee;

    /** @param settings {@code --name=value} for every process */
    public Scenario(String name, TmdbOptions provider, List<String> settings) {
        this(name, Place.make(), provider, settings);
    }

    public Scenario(String name, Place place, TmdbOptions provider, List<String> settings) {
        this.folder = Marquee.temporaryFolder(name);
        this.place = place;
        this.provider = TmdbStandIn.start(provider);
        this.player = new JellyfinTarget(roots());
        this.marquee = new Marquee(place, folder.resolve("home"), this.provider.address(), settings);
    }

    public Marquee marquee() {
        return marquee;
    }

    public TmdbStandIn provider() {
        return provider;
    }

    public Place place() {
        return place;
    }

    public Path movies() {
        return folder.resolve("movies");
    }

    public Path series() {
        return folder.resolve("series");
    }

    public List<Path> roots() {
        return List.of(movies(), series());
    }

    /** Writes the videos; nothing of ours lies beside them yet. */
    public void generate(int movies, int series, int episodes) {
        try {
            Files.createDirectories(movies());
            Files.createDirectories(series());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LibraryGenerator.movies(movies(), movies);
        if (series > 0) {
            LibraryGenerator.series(series(), series, episodes);
        }
    }

    /** Makes a player known, so that every published item is told. */
    public void addPlayer() {
        player.introduceTo(marquee.rest());
    }

    /** What the player was told of, in order. */
    public List<RecordingJellyfin.Update> told() {
        return player.updates();
    }

    /** Makes both libraries known; their first scan follows by itself. */
    public void addLibraries() {
        marquee.addLibrary("Movies", "movies", movies());
        marquee.addLibrary("Series", "series", series());
    }

    public Quiet quiet() {
        return new Quiet(place);
    }

    @Override
    public void close() {
        marquee.close();
        player.close();
        provider.close();
        if (System.getenv("MARQUEE_BENCH_KEEP") != null) {
            System.err.println("  kept for a look: " + folder + ", database and virtual host " + place.virtualHost());
            return;
        }
        place.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
