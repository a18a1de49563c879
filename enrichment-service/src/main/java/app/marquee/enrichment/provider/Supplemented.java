package app.marquee.enrichment.provider;

import app.marquee.messaging.Failure;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The facts of one provider with the ids and pictures of others. What others fail to give is missing and nothing else: the
 * item is said without it, and asked for again with its next refresh.
 */
final class Supplemented implements MetadataProvider {
    private static final Logger LOG = LoggerFactory.getLogger(Supplemented.class);

    /** Whoever waits for the facts may wait a minute; a further provider is given a quarter of one at most. */
    private static final Duration TIME_FOR_MORE = Duration.ofSeconds(30);

    private final MetadataProvider facts;
    private final Supplier<List<MetadataProvider>> others;

    Supplemented(MetadataProvider facts, Supplier<List<MetadataProvider>> others) {
        this.facts = facts;
        this.others = others;
    }

    @Override
    public String name() {
        return facts.name();
    }

    @Override
    public String title() {
        return facts.title();
    }

    @Override
    public List<TitleHit> search(MediaKind kind, String title, @Nullable Integer year, String language) {
        return facts.search(kind, title, year, language);
    }

    @Override
    public List<TitleHit> resolve(MediaKind kind, ExternalIds ids, String language) {
        return facts.resolve(kind, ids, language);
    }

    @Override
    public List<EpisodeOrder> episodeOrders(int id) {
        return facts.episodeOrders(id);
    }

    @Override
    public Optional<EpisodeOrder> episodeOrder(String order) {
        return facts.episodeOrder(order);
    }

    @Override
    public Optional<TitleDetails> lookAt(MediaKind kind, int id, String language) {
        return facts.lookAt(kind, id, language);
    }

    @Override
    public ExternalIds ids(MediaKind kind, ExternalIds known) {
        return ids(kind, known, System.nanoTime());
    }

    private ExternalIds ids(MediaKind kind, ExternalIds known, long began) {
        ExternalIds all = known;
        for (MetadataProvider other : others.get()) {
            ExternalIds before = all;
            all = asked(other, began, () -> other.ids(kind, before)).orElse(before);
        }
        return all;
    }

    @Override
    public Optional<MovieFacts> movie(ExternalIds ids, String language) {
        long began = System.nanoTime();
        return facts.movie(ids, language).map(movie -> {
            ExternalIds all = ids(MediaKind.MOVIE, movie.ids(), began);
            List<Candidate> artwork = new ArrayList<>(movie.artwork());
            further(MediaKind.MOVIE, all, language, began).forEach(each -> artwork.add(each.candidate()));
            return new MovieFacts(all, movie.details(), artwork);
        });
    }

    @Override
    public Optional<SeriesFacts> series(ExternalIds ids, String language, List<Integer> needed, List<Integer> likely) {
        long began = System.nanoTime();
        return facts.series(ids, language, needed, likely).map(series -> {
            ExternalIds all = ids(MediaKind.SERIES, series.ids(), began);
            List<SeasonedCandidate> further = further(MediaKind.SERIES, all, language, began);
            return new SeriesFacts(
                    all,
                    series.details(),
                    with(series.artwork(), further, null),
                    series.seasonNumbers(),
                    series.asked(),
                    series.seasons().stream()
                            .map(season -> new SeriesFacts.Season(
                                    season.number(),
                                    season.tmdbId(),
                                    season.name(),
                                    season.plot(),
                                    season.airDate(),
                                    with(season.artwork(), further, season.number()),
                                    season.episodes()))
                            .toList(),
                    series.outline());
        });
    }

    @Override
    public List<SeasonedCandidate> images(MediaKind kind, ExternalIds ids, String language) {
        long began = System.nanoTime();
        List<SeasonedCandidate> all = new ArrayList<>(facts.images(kind, ids, language));
        all.addAll(further(kind, ids(kind, ids, began), language, began));
        return all;
    }

    @Override
    public ChangesPage changes(MediaKind kind, Instant since, Instant until, int page) {
        return facts.changes(kind, since, until, page);
    }

    private List<SeasonedCandidate> further(MediaKind kind, ExternalIds ids, String language, long began) {
        List<SeasonedCandidate> all = new ArrayList<>();
        for (MetadataProvider other : others.get()) {
            asked(other, began, () -> other.images(kind, ids, language)).ifPresent(all::addAll);
        }
        return all;
    }

    private static List<Candidate> with(
            List<Candidate> own, List<SeasonedCandidate> further, @Nullable Integer season) {
        List<Candidate> all = new ArrayList<>(own);
        further.stream()
                .filter(each -> Objects.equals(each.season(), season))
                .map(SeasonedCandidate::candidate)
                .forEach(all::add);
        return all;
    }

    /** @param began when whoever waits began to wait, in {@link System#nanoTime()} */
    private static <T> Optional<T> asked(MetadataProvider other, long began, Supplier<T> question) {
        if (System.nanoTime() - began > TIME_FOR_MORE.toNanos()) {
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (RuntimeException e) {
            if (!(e instanceof Failure)) {
                throw e;
            }
            LOG.atWarn()
                    .addKeyValue("provider", other.name())
                    .log("said without what this provider knows: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
