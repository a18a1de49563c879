package app.marquee.enrichment.provider;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.ItemDetails;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class OrderMatchingTest {
    private static final LocalDate DAY = LocalDate.of(2009, 10, 8);

    private final List<OrderedEpisode> theirs = new ArrayList<>();
    private final TreeMap<Integer, List<SeriesFacts.Episode>> ours = new TreeMap<>();

    @Test
    void tellsEpisodesByTheirNamesWhateverTheirDays() {
        own(1, 1, "Serenity", DAY);
        own(1, 2, "The Train Job", DAY.plusDays(7));
        other(1, 1, "The Train Job", DAY);
        other(1, 11, "SERENITY!", DAY.plusDays(90));

        assertThat(places()).containsExactly("1x1=1x2", "1x11=1x1");
    }

    @Test
    void tellsEpisodesByTheirDayWhereNamesAreInOtherWords() {
        own(1, 1, "Folge 1", DAY);
        own(2, 4, "White Christmas", DAY.plusDays(10));
        other(1, 1, null, DAY);
        other(0, 1, "Weiße Weihnacht", DAY.plusDays(11));

        assertThat(places()).containsExactly("0x1=2x4", "1x1=1x1");
    }

    @Test
    void takesSeveralOfADayInTheirOrderWhereBothHaveAsMany() {
        own(1, 1, "Episode 1", DAY);
        own(1, 2, "Episode 2", DAY);
        other(1, 1, null, DAY);
        other(1, 2, null, DAY);

        assertThat(places()).containsExactly("1x1=1x1", "1x2=1x2");
    }

    @Test
    void takesPartsForTheOneEpisodeTheyAreHere() {
        own(6, 4, "Niagara", DAY);
        own(6, 5, "Mafia", DAY.plusDays(7));
        other(6, 4, "Niagara (1)", DAY);
        other(6, 5, "Niagara: Part Two", DAY);
        other(6, 6, "Mafia", DAY.plusDays(7));
        other(6, 7, "Niagara Revisited", DAY);

        assertThat(places()).containsExactly("6x4=6x4", "6x5=6x4", "6x6=6x5");
    }

    @Test
    void takesTheSameNumberWhereNeitherKnowsMore() {
        own(5, 9, "Episode 9", null);
        own(5, 8, "The Last One Known", DAY);
        other(5, 9, "TBA", null);
        other(5, 8, "Quite Another", DAY.plusDays(400));

        assertThat(places()).containsExactly("5x9=5x9");
    }

    private void own(int season, int number, String name, LocalDate aired) {
        ItemDetails details = new ItemDetails(
                name, null, null, null, aired, null, null, null, null, null, List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of());
        ours.computeIfAbsent(season, unused -> new ArrayList<>())
                .add(new SeriesFacts.Episode(number, null, details, List.of()));
    }

    private void other(int season, int number, String name, LocalDate aired) {
        theirs.add(new OrderedEpisode(season, number, name, aired));
    }

    private List<String> places() {
        ItemDetails none = new ItemDetails(
                "Show", null, null, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), null, null, null, null, null, null, List.of());
        List<SeriesFacts.Season> seasons = ours.entrySet().stream()
                .map(season ->
                        new SeriesFacts.Season(season.getKey(), null, null, null, null, List.of(), season.getValue()))
                .toList();
        SeriesFacts facts = new SeriesFacts(
                ExternalIds.NONE, none, List.of(), List.of(), Set.of(), seasons, List.of(), Sources.only("tmdb"));
        return OrderMatching.places(theirs, facts).stream()
                .map(place ->
                        place.orderSeason() + "x" + place.orderNumber() + "=" + place.season() + "x" + place.number())
                .toList();
    }
}
