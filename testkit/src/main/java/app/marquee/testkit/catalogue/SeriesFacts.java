package app.marquee.testkit.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a series; {@code form} is TMDb's type, such as Scripted or Miniseries. */
public record SeriesFacts(
        int id,
        @Nullable String imdb,
        @Nullable Integer tvdb,
        String title,
        String original,
        String language,
        LocalDate aired,
        String status,
        String form,
        List<String> genres,
        @Nullable String network,
        int minutes,
        String plot,
        List<SeasonFacts> seasons,
        Renown renown) {
    public SeriesFacts {
        genres = List.copyOf(genres);
        seasons = List.copyOf(seasons);
    }

    public int year() {
        return aired.getYear();
    }

    public Optional<SeasonFacts> season(int number) {
        return seasons.stream().filter(s -> s.number() == number).findFirst();
    }

    /** Seasons and episodes without the specials. */
    public List<SeasonFacts> regular() {
        return seasons.stream().filter(s -> s.number() > 0).toList();
    }

    /** One season; 0 holds the specials. */
    public record SeasonFacts(int number, String title, LocalDate aired, List<EpisodeFacts> episodes) {
        public SeasonFacts {
            episodes = List.copyOf(episodes);
        }

        public Optional<EpisodeFacts> episode(int wanted) {
            return episodes.stream().filter(e -> e.number() == wanted).findFirst();
        }
    }

    /** One episode; {@code named} is false where only a stand-in title such as "Episode 3" is known. */
    public record EpisodeFacts(int number, String title, boolean named, LocalDate aired) {}
}
