package app.marquee.enrichment.provider;

import app.marquee.messaging.Failure;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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

    /** So many of those that a search found elsewhere. */
    private static final int LOOKED_UP = 3;

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
    public List<FoundElsewhere> searchElsewhere(MediaKind kind, String title, @Nullable Integer year, String language) {
        long began = System.nanoTime();
        return others.get().stream()
                .flatMap(other -> asked(other, began, () -> other.named(kind, title, year)).stream())
                .flatMap(List::stream)
                .limit(LOOKED_UP)
                .map(found -> new FoundElsewhere(found.name(), here(kind, found, language)))
                .toList();
    }

    /** By the number of whoever knows the facts, when the other has it; else by those that both know. */
    private Optional<TitleDetails> here(MediaKind kind, NamedElsewhere found, String language) {
        Integer number = found.ids().tmdb();
        if (number == null) {
            List<TitleHit> hits = facts.resolve(kind, found.ids(), language);
            number = hits.size() == 1 ? hits.getFirst().tmdbId() : null;
        }
        return number == null
                ? Optional.empty()
                : facts.lookAt(kind, number, language).map(known -> known.alsoCalled(found.names()));
    }

    @Override
    public List<EpisodeOrder> episodeOrders(ExternalIds series) {
        long began = System.nanoTime();
        List<EpisodeOrder> all = new ArrayList<>(facts.episodeOrders(series));
        for (MetadataProvider other : others.get()) {
            asked(other, began, () -> other.episodeOrders(series)).ifPresent(all::addAll);
        }
        return all;
    }

    @Override
    public Optional<EpisodeOrder> episodeOrder(OrderedSeries series, String order) {
        for (MetadataProvider other : others.get()) {
            if (order.startsWith(other.name() + ":")) {
                return asked(other, System.nanoTime(), () -> other.episodesOf(series, order))
                        .filter(episodes -> !episodes.isEmpty())
                        .flatMap(episodes -> facts.series(series.ids(), series.language(), series.seasons(), List.of())
                                .map(own -> order(other, order, OrderMatching.places(episodes, own))));
            }
        }
        return order.contains(":") ? Optional.empty() : facts.episodeOrder(series, order);
    }

    private static EpisodeOrder order(MetadataProvider other, String id, List<EpisodeOrder.Place> places) {
        String kind = id.substring(other.name().length() + 1);
        return new EpisodeOrder(id, other.title() + ": " + kind, kind, places.size(), places);
    }

    @Override
    public Optional<TitleDetails> lookAt(MediaKind kind, int id, String language) {
        return facts.lookAt(kind, id, language);
    }

    @Override
    public ExternalIds ids(MediaKind kind, ExternalIds known) {
        return ids(kind, known, ExternalIds.NONE, System.nanoTime()).ids();
    }

    /** @param before what was known until now: good as long as nobody gives another */
    private Numbers ids(MediaKind kind, ExternalIds given, ExternalIds before, long began) {
        ExternalIds all = given;
        Map<String, String> sources = new HashMap<>();
        for (MetadataProvider other : others.get()) {
            ExternalIds known = all;
            all = asked(other, began, () -> other.ids(kind, known)).orElse(known);
            if (known.tvdb() == null && all.tvdb() != null) {
                sources.put(Sources.TVDB_ID, other.name());
            }
        }
        return new Numbers(all.orElse(before), sources);
    }

    /** @param sources who gave those that the provider of the facts did not */
    private record Numbers(ExternalIds ids, Map<String, String> sources) {}

    private static Sources sources(Sources own, OfferedImages further, Numbers numbers) {
        Set<String> images = new HashSet<>(own.images());
        images.addAll(further.providers());
        Map<String, String> others = new HashMap<>(own.others());
        others.putAll(numbers.sources());
        return new Sources(own.facts(), images, others);
    }

    @Override
    public Optional<MovieFacts> movie(ExternalIds ids, String language) {
        long began = System.nanoTime();
        return facts.movie(ids, language).map(movie -> {
            Numbers all = ids(MediaKind.MOVIE, movie.ids(), ids, began);
            OfferedImages further = further(MediaKind.MOVIE, all.ids(), language, began);
            return new MovieFacts(
                    all.ids(),
                    movie.details(),
                    with(movie.artwork(), further, null),
                    sources(movie.sources(), further, all));
        });
    }

    @Override
    public Optional<SeriesFacts> series(ExternalIds ids, String language, List<Integer> needed, List<Integer> likely) {
        long began = System.nanoTime();
        return facts.series(ids, language, needed, likely).map(series -> {
            Numbers all = ids(MediaKind.SERIES, series.ids(), ids, began);
            OfferedImages further = further(MediaKind.SERIES, all.ids(), language, began);
            return new SeriesFacts(
                    all.ids(),
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
                    series.outline(),
                    sources(series.sources(), further, all));
        });
    }

    @Override
    public OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
        long began = System.nanoTime();
        OfferedImages own = facts.images(kind, ids, language);
        ExternalIds all = ids(kind, ids, ExternalIds.NONE, began).ids();
        return own.and(further(kind, all, language, began));
    }

    @Override
    public ChangesPage changes(MediaKind kind, Instant since, Instant until, int page) {
        return facts.changes(kind, since, until, page);
    }

    private OfferedImages further(MediaKind kind, ExternalIds ids, String language, long began) {
        OfferedImages all = OfferedImages.NONE;
        for (MetadataProvider other : others.get()) {
            all = asked(other, began, () -> other.images(kind, ids, language))
                    .map(all::and)
                    .orElse(all);
        }
        return all;
    }

    private static List<Candidate> with(List<Candidate> own, OfferedImages further, @Nullable Integer season) {
        List<Candidate> all = new ArrayList<>(own);
        further.images().stream()
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
