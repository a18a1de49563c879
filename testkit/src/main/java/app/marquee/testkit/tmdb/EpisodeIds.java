package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.GeneratedTitles;
import java.util.Optional;

/** Ids of seasons and episodes, made from the series' id and back. TheTVDB's number of an episode is another one. */
record EpisodeIds(int series, int season, int episode) {
    private static final int PER_SERIES = 10_000;
    private static final int PER_SEASON = 200;
    private static final int TVDB_SHIFT = PER_SERIES / 2;
    private static final int GENERATED_FROM = 110_000;

    static int season(int series, int season) {
        return key(series) * 100 + season;
    }

    static int episode(int series, int season, int episode) {
        return key(series) * PER_SERIES + season * PER_SEASON + episode;
    }

    static int tvdb(int series, int season, int episode) {
        return episode(series, season, episode) + TVDB_SHIFT;
    }

    static Optional<EpisodeIds> ofTvdb(long number) {
        long rest = number % PER_SERIES - TVDB_SHIFT;
        if (rest < 0 || number > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        int key = (int) (number / PER_SERIES);
        int series = key < GENERATED_FROM ? key : key - GENERATED_FROM + GeneratedTitles.FIRST_SERIES;
        return Optional.of(new EpisodeIds(series, (int) rest / PER_SEASON, (int) rest % PER_SEASON));
    }

    private static int key(int series) {
        return series < GeneratedTitles.FIRST_SERIES ? series : series - GeneratedTitles.FIRST_SERIES + GENERATED_FROM;
    }
}
