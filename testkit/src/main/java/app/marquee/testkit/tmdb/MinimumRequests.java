package app.marquee.testkit.tmdb;

import app.marquee.testkit.catalogue.SyntheticLibrary;

/**
 * The fewest requests TMDb's API allows for learning everything about a library: one search for each title whose number
 * is not known, one request for each movie, and one for each series with what is appended to it. A request carries at most
 * {@link #MOST_PARTS} appended parts; seasons beyond them take a further request for each {@link #MOST_PARTS}.
 */
public final class MinimumRequests {
    public static final int MOST_PARTS = 20;

    private MinimumRequests() {}

    /**
     * @param idsKnown whether the files say their titles' numbers, so that nothing is searched for
     * @param parts    of a series besides its seasons (credits, images …), at most {@link #MOST_PARTS}
     */
    public static long of(SyntheticLibrary library, boolean idsKnown, int parts) {
        long searches = idsKnown ? 0 : (long) library.movies() + library.series();
        long series = library.seriesFacts().stream()
                .mapToLong(each -> ofSeries(each.seasons().size(), parts))
                .sum();
        return searches + library.movies() + series;
    }

    /** Of one series with so many seasons on disk. */
    public static long ofSeries(int seasons, int parts) {
        int beyond = Math.max(0, seasons - (MOST_PARTS - parts));
        return 1L + Math.ceilDiv(beyond, MOST_PARTS);
    }
}
