package app.marquee.testkit.catalogue;

import app.marquee.testkit.catalogue.SeriesFacts.EpisodeFacts;
import app.marquee.testkit.catalogue.SeriesFacts.SeasonFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Series that were first shown in another order than TMDb lists them in. */
public final class AiredOrders {
    /** Firefly's only season, as the network showed it: TMDb's number of each. */
    private static final Map<Integer, List<Integer>> FIRST_SEASONS =
            Map.of(1437, List.of(2, 3, 6, 7, 8, 4, 5, 9, 10, 14, 1, 13, 11, 12));

    private AiredOrders() {}

    /** The episodes of the first season as they were shown; empty where they were shown as TMDb lists them. */
    public static Optional<List<EpisodeFacts>> firstSeason(SeriesFacts series) {
        return Optional.ofNullable(FIRST_SEASONS.get(series.id())).map(order -> {
            SeasonFacts season = series.season(1).orElseThrow();
            return order.stream()
                    .map(number -> season.episode(number).orElseThrow())
                    .toList();
        });
    }
}
