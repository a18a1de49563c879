package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Lists of, searches in and items of a catalogue of 32,600, through the gateway: in peace, and while a library is scanned. */
final class ApiBench {
    private static final int MOVIES = 2_000;
    private static final int SERIES = 600;
    private static final int EPISODES = 30_000;
    private static final int SCANNED = 1_500;
    private static final int WARM_UP = 100;
    private static final int SAMPLES = 400;
    private static final double LIST_MS = 50;
    private static final double SEARCH_MS = 80;
    private static final double ITEM_MS = 50;
    private static final List<String> LISTS = List.of(
            "movies?sort=title",
            "movies?sort=year&order=desc",
            "movies?sort=added&state=published",
            "movies?sort=rating&order=desc&resolution=1080p",
            "movies?genre=Drama&missingArtwork=fanart",
            "movies?page=20&fields=id,title,year,poster_url,state",
            "items?kind=movie,series&sort=updated&order=desc",
            "series?sort=title",
            "episodes?sort=title",
            "episodes?sort=year&order=desc",
            "episodes?sort=released&language=eng");

    private ApiBench() {}

    static boolean run(String... options) {
        try (Scenario scenario =
                new Scenario("api", TmdbOptions.DEFAULT, List.of("--enrichment.budget.demo-profile=off"))) {
            scenario.generate(SCANNED, 0, 0);
            scenario.marquee().startServices();
            scenario.marquee().awaitReady();
            StoredCatalogue.write(scenario.place(), MOVIES, SERIES, EPISODES);
            Figures figures = new Figures("api").add("items", MOVIES + SERIES + EPISODES);
            measureAll(scenario.marquee().rest(), figures, "");
            scenario.marquee().addLibrary("Movies", "movies", scenario.movies());
            measureAll(scenario.marquee().rest(), figures, "WhileScanning");
            return figures.print();
        }
    }

    private static void measureAll(Rest rest, Figures figures, String when) {
        String[] next = {""};
        add(figures, "list", when, measure(rest, i -> LISTS.get(i % LISTS.size())), LIST_MS);
        add(figures, "nextPage", when, measure(rest, i -> "episodes?limit=50" + next[0], next), LIST_MS);
        add(figures, "searchMovies", when, measure(rest, i -> "movies/search?q=" + misspelt(i)), SEARCH_MS);
        add(figures, "searchEpisodes", when, measure(rest, i -> "episodes/search?q=" + misspelt(i)), SEARCH_MS);
        add(figures, "item", when, measure(rest, i -> "items/" + (1 + i * 37 % (MOVIES + SERIES))), ITEM_MS);
    }

    private static void add(Figures figures, String what, String when, long[] nanos, double most) {
        double slow = Figures.percentileMs(nanos, 0.95);
        figures.add(what + "P50Ms" + when, Figures.percentileMs(nanos, 0.5))
                .promise(what + "P95Ms" + when, slow, slow < most);
    }

    private static long[] measure(Rest rest, IntFunction<String> path) {
        return measure(rest, path, new String[1]);
    }

    /** @param next where to put what leads to the next page */
    private static long[] measure(Rest rest, IntFunction<String> path, String[] next) {
        long[] nanos = new long[SAMPLES];
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            String wanted = "/api/v1/" + path.apply(i + WARM_UP);
            long started = System.nanoTime();
            Rest.Reply reply = rest.get(wanted);
            long took = System.nanoTime() - started;
            if (reply.status() != 200) {
                throw new IllegalStateException(wanted + " answers " + reply.status() + ": " + reply.body());
            }
            next[0] = "&after=" + reply.json().path("next").asString("");
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        return nanos;
    }

    /** A title with two letters of its second word swapped. */
    private static String misspelt(int number) {
        String title = GeneratedTitles.movie(number * 7).title();
        String swapped = title.substring(0, 5) + title.charAt(6) + title.charAt(5) + title.substring(7);
        return URLEncoder.encode(swapped, StandardCharsets.UTF_8);
    }
}
