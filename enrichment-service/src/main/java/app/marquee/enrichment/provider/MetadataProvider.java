package app.marquee.enrichment.provider;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knows titles, facts or pictures. A provider that has no such call answers as one that knows nothing.
 *
 * <p>Each call may block up to a minute and is made outside any transaction. It throws a {@code Failure} when it gets no
 * usable answer, and {@link ProviderAwayException} when the provider cannot be asked at all. {@code kind} is movie or series;
 * {@code language} is ISO 639-1, of the library that asks, and a text that lacks in it is taken from the next language of the
 * provider's settings.
 */
public interface MetadataProvider {
    /** As in candidates, ratings and metrics, for example {@code tmdb}. */
    String name();

    /** In sentences, for example {@code TMDb}. */
    default String title() {
        return name();
    }

    /** Titles like this one, as the provider orders them; one request. */
    default List<TitleHit> search(MediaKind kind, String title, @Nullable Integer year, String language) {
        return List.of();
    }

    /**
     * What others' numbers mean here (IMDb's, else TheTVDB's); only what is of this kind. One request; a second where the
     * number is that of a season or an episode and the series is wanted.
     */
    default List<TitleHit> resolve(MediaKind kind, ExternalIds ids, String language) {
        return List.of();
    }

    /** What tells a title from its namesakes; empty when the provider knows no such one. One request. */
    default Optional<TitleDetails> lookAt(MediaKind kind, int id, String language) {
        return Optional.empty();
    }

    /** These ids, with those the provider knows besides. */
    default ExternalIds ids(MediaKind kind, ExternalIds known) {
        return known;
    }

    /** Titles of this name in this provider's own count, for others to look up; one request. */
    default List<NamedElsewhere> named(MediaKind kind, String title, @Nullable Integer year) {
        return List.of();
    }

    /** What others know by a name that nobody has here, best first; up to two requests for each of at most three. */
    default List<FoundElsewhere> searchElsewhere(
            MediaKind kind, String title, @Nullable Integer year, String language) {
        return List.of();
    }

    /**
     * The orders of a series' episodes other than the own one of whoever knows its facts, without their places. One request
     * to each provider that has any.
     */
    default List<EpisodeOrder> episodeOrders(ExternalIds series) {
        return List.of();
    }

    /** One of them with its places; empty when there is no such one. One request; of another provider's order some more. */
    default Optional<EpisodeOrder> episodeOrder(OrderedSeries series, String order) {
        return Optional.empty();
    }

    /** The episodes of one of this provider's orders, in its numbers, for others to find theirs; a request for 500. */
    default List<OrderedEpisode> episodesOf(OrderedSeries series, String order) {
        return List.of();
    }

    /** Empty when the provider knows no such movie. */
    default Optional<MovieFacts> movie(ExternalIds ids, String language) {
        return Optional.empty();
    }

    /**
     * Empty when the provider knows no such series.
     *
     * @param needed seasons that must be asked for
     * @param likely seasons worth asking for where it costs no further request, best first
     */
    default Optional<SeriesFacts> series(ExternalIds ids, String language, List<Integer> needed, List<Integer> likely) {
        return Optional.empty();
    }

    /** All pictures of a movie or a series, those of its seasons included, and nothing else. */
    default OfferedImages images(MediaKind kind, ExternalIds ids, String language) {
        return OfferedImages.NONE;
    }

    /**
     * What changed at the provider, one request a page.
     *
     * @param page counted from 1
     */
    default ChangesPage changes(MediaKind kind, Instant since, Instant until, int page) {
        return ChangesPage.NONE;
    }
}
