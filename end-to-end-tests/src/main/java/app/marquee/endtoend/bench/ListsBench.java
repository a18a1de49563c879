package app.marquee.endtoend.bench;

import app.marquee.endtoend.system.Rest;
import app.marquee.endtoend.system.Scenario;
import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.tmdb.TmdbOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/** Lists of and searches in a catalogue of 32,000 items, through the gateway. */
final class ListsBench {
    private static final int MOVIES = 2_000;
    private static final int SERIES = 600;
    private static final int EPISODES = 30_000;
    private static final int WARM_UP = 100;
    private static final int SAMPLES = 400;
    private static final double LIST_MS = 50;
    private static final double SEARCH_MS = 80;
    private static final List<String> LISTS = List.of(
            "movies?sort=title",
            "movies?sort=year&order=desc",
            "movies?sort=added&state=published",
            "movies?genre=Drama",
            "series?sort=title",
            "episodes?sort=title",
            "episodes?sort=year&order=desc",
            "movies?page=20");

    private ListsBench() {}

    static boolean run(String... options) {
        try (Scenario scenario = new Scenario("lists", TmdbOptions.DEFAULT, List.of())) {
            scenario.marquee().startServices();
            scenario.marquee().awaitReady();
            StoredCatalogue.write(scenario.place(), MOVIES, SERIES, EPISODES);
            Rest rest = scenario.marquee().rest();
            long[] first = measure(rest, i -> LISTS.get(i % LISTS.size()));
            String[] next = {""};
            long[] deep = measure(rest, i -> "episodes?limit=50" + next[0], next);
            long[] movies = measure(rest, i -> "movies/search?q=" + misspelt(i));
            long[] episodes = measure(rest, i -> "episodes/search?q=" + misspelt(i));
            double list = Figures.percentileMs(first, 0.95);
            double page = Figures.percentileMs(deep, 0.95);
            double movie = Figures.percentileMs(movies, 0.95);
            double episode = Figures.percentileMs(episodes, 0.95);
            return new Figures("lists")
                    .add("items", MOVIES + SERIES + EPISODES)
                    .add("listP50Ms", Figures.percentileMs(first, 0.5))
                    .promise("listP95Ms", list, list < LIST_MS)
                    .promise("nextPageP95Ms", page, page < LIST_MS)
                    .add("searchMoviesP50Ms", Figures.percentileMs(movies, 0.5))
                    .promise("searchMoviesP95Ms", movie, movie < SEARCH_MS)
                    .promise("searchEpisodesP95Ms", episode, episode < SEARCH_MS)
                    .print();
        }
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
