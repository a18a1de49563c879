package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.enrichment.artwork.Offer;
import app.marquee.enrichment.history.FieldDifferences;
import app.marquee.enrichment.history.HistoryRepository;
import app.marquee.enrichment.numbering.ChosenOrderRepository;
import app.marquee.enrichment.numbering.Numbered;
import app.marquee.enrichment.numbering.NumberingRepository;
import app.marquee.enrichment.provider.MovieFacts;
import app.marquee.enrichment.provider.SeriesFacts;
import app.marquee.enrichment.provider.Sources;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what a provider answered and says it. The caller holds the root's lock. */
@Component
class FactsStore {
    private final ItemRepository items;
    private final EpisodeRepository episodes;
    private final SeriesFactsRepository seriesFacts;
    private final NumberingRepository numberings;
    private final ChosenOrderRepository orders;
    private final FileItemRepository fileItems;
    private final Gallery gallery;
    private final Announcer announcer;
    private final EnrichRequests requests;
    private final Catalogue catalogue;
    private final Doubts doubts;
    private final HistoryRepository history;
    private final LifecycleRepository lifecycle;

    FactsStore(
            ItemRepository items,
            EpisodeRepository episodes,
            SeriesFactsRepository seriesFacts,
            NumberingRepository numberings,
            ChosenOrderRepository orders,
            FileItemRepository fileItems,
            Gallery gallery,
            Announcer announcer,
            EnrichRequests requests,
            Catalogue catalogue,
            Doubts doubts,
            HistoryRepository history,
            LifecycleRepository lifecycle) {
        this.items = items;
        this.episodes = episodes;
        this.seriesFacts = seriesFacts;
        this.numberings = numberings;
        this.orders = orders;
        this.fileItems = fileItems;
        this.gallery = gallery;
        this.announcer = announcer;
        this.requests = requests;
        this.catalogue = catalogue;
        this.doubts = doubts;
        this.history = history;
        this.lifecycle = lifecycle;
    }

    /** @param anew whether they are written although they are what was answered last */
    void store(Item movie, MovieFacts facts, boolean anew) {
        String hash = FactsHash.of(facts);
        if (anew || !lifecycle.same(movie.id(), hash)) {
            ItemDetails details = FieldLocks.merge(movie.details(), facts.details(), movie.lockedFields());
            remember(Map.of(movie.id(), details), Map.of(movie.id(), movie), facts.sources());
            items.enriched(movie.id(), facts.ids(), details, facts.sources().others());
            choose(movie, List.of(new Offer(movie.id(), MediaKind.MOVIE, facts.artwork())), facts.sources());
        }
        lifecycle.answered(movie.id(), hash, facts.details().premiered());
        announcer.say(movie.id(), List.of(movie.id()), Set.of());
    }

    /** @param anew whether they are written although they are what was answered last */
    void store(Item series, SeriesFacts facts, Numbered numbered, boolean anew) {
        ItemDetails details = FieldLocks.merge(series.details(), facts.details(), series.lockedFields());
        String hash = FactsHash.of(facts);
        boolean written = anew || !lifecycle.same(series.id(), hash) || anySeasonUnknown(series);
        if (written) {
            write(series, facts, details);
        } else {
            seriesFacts.askedAgain(series.id(), facts.asked());
        }
        lifecycle.answered(series.id(), hash, lastAired(facts));
        if (orders.take(series.id(), numbered) || (written && numberings.counted(series.id()))) {
            catalogue.replace(series);
        }
        List<MediaIdentified> lost = placeAnew(series, facts.asked());
        announcer.say(series.id(), items.worthSaying(series.id()), Set.of());
        lost.forEach(file ->
                doubts.raise(file, null, "its name does not say which episode of '" + details.title() + "' it shows"));
        Item now = items.find(series.id()).orElseThrow();
        if (requests.needOf(now) == EnrichRequests.Need.FACTS) {
            requests.request(now, Catalogue.urgency());
        }
    }

    private void write(Item series, SeriesFacts facts, ItemDetails details) {
        remember(Map.of(series.id(), details), Map.of(series.id(), series), facts.sources());
        items.enriched(series.id(), facts.ids(), details, facts.sources().others());
        seriesFacts.numbersAtProvider(series.id(), facts.seasonNumbers());
        numberings.outline(series.id(), facts.outline());
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(series.id(), MediaKind.SERIES, facts.artwork()));
        storeSeasons(series, facts, offers);
        storeEpisodes(series, facts, offers);
        choose(series, offers, facts.sources());
    }

    private boolean anySeasonUnknown(Item series) {
        return !episodes.seasons(series.id()).keySet().containsAll(episodes.onDisk(series.id()));
    }

    private static @Nullable LocalDate lastAired(SeriesFacts facts) {
        return facts.seasons().stream()
                .flatMap(season -> season.episodes().stream())
                .map(episode -> episode.details().premiered())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(facts.details().premiered());
    }

    /** The provider does not know the number: whoever thought so must ask again. */
    void unknown(Item root, String provider) {
        items.settled(root.id());
        items.unknownToProvider(root.id());
        String what = root.kind() == MediaKind.MOVIE ? "movie" : "series";
        for (MediaIdentified file : fileItems.below(root.id())) {
            doubts.raise(
                    file,
                    root.ids().tmdb(),
                    provider + " knows no " + what + " with the number "
                            + root.ids().tmdb());
        }
    }

    private void choose(Item root, List<Offer> offers, Sources sources) {
        gallery.take(sources.images(), offers, fileItems.libraryOf(root.id()), root.language());
    }

    private void storeSeasons(Item series, SeriesFacts facts, List<Offer> offers) {
        Map<Integer, SeriesFacts.Season> byNumber = new HashMap<>();
        facts.seasons().forEach(season -> byNumber.put(season.number(), season));
        Map<Integer, Long> known = episodes.seasons(series.id());
        Set<Integer> onDisk = Set.copyOf(episodes.onDisk(series.id()));
        List<Integer> numbers = facts.asked().stream()
                .filter(number -> byNumber.containsKey(number) || onDisk.contains(number))
                .sorted()
                .toList();
        Iterator<Long> fresh = seriesFacts
                .nextIds((int) numbers.stream()
                        .filter(number -> !known.containsKey(number))
                        .count())
                .iterator();
        Map<Long, Item> before = new HashMap<>();
        items.all(known.values()).forEach(item -> before.put(item.id(), item));
        Map<Long, ItemDetails> after = new HashMap<>();
        List<SeriesFactsRepository.SeasonRow> rows = new ArrayList<>();
        for (Integer number : numbers) {
            Long id = known.get(number);
            long seasonId = id == null ? fresh.next() : id;
            SeriesFacts.Season season = byNumber.get(number);
            String title = facts.details().title();
            ItemDetails offered = season == null
                    ? Details.ofSeason(title, number, null, null, null)
                    : Details.ofSeason(title, number, season.name(), season.plot(), season.airDate());
            Item old = before.get(seasonId);
            ItemDetails details = old == null ? offered : FieldLocks.merge(old.details(), offered, old.lockedFields());
            after.put(seasonId, details);
            rows.add(new SeriesFactsRepository.SeasonRow(
                    seasonId, number, season == null ? null : season.tmdbId(), details));
            offers.add(new Offer(seasonId, MediaKind.SEASON, season == null ? List.of() : season.artwork()));
        }
        if (!rows.isEmpty()) {
            remember(after, before, facts.sources());
            seriesFacts.storeSeasons(series, rows);
        }
    }

    private void storeEpisodes(Item series, SeriesFacts facts, List<Offer> offers) {
        Map<EpisodeRepository.Place, Long> known = episodes.places(series.id());
        Map<EpisodeRepository.Place, SeriesFacts.Episode> all =
                new TreeMap<>(Comparator.comparingInt(EpisodeRepository.Place::season)
                        .thenComparingInt(EpisodeRepository.Place::number));
        facts.seasons()
                .forEach(season -> season.episodes()
                        .forEach(episode ->
                                all.put(new EpisodeRepository.Place(season.number(), episode.number()), episode)));
        Iterator<Long> fresh = seriesFacts
                .nextIds((int) all.keySet().stream()
                        .filter(place -> !known.containsKey(place))
                        .count())
                .iterator();
        Map<Long, Item> before = new HashMap<>();
        items.all(known.values()).forEach(item -> before.put(item.id(), item));
        List<SeriesFactsRepository.EpisodeRow> rows = new ArrayList<>();
        all.forEach((place, episode) -> {
            Long id = known.get(place);
            long episodeId = id == null ? fresh.next() : id;
            Item old = before.get(episodeId);
            rows.add(new SeriesFactsRepository.EpisodeRow(
                    episodeId,
                    place.season(),
                    place.number(),
                    episode.tmdbId(),
                    old == null
                            ? episode.details()
                            : FieldLocks.merge(old.details(), episode.details(), old.lockedFields())));
            offers.add(new Offer(episodeId, MediaKind.EPISODE, episode.artwork()));
        });
        if (!rows.isEmpty()) {
            Map<Long, ItemDetails> after = new HashMap<>();
            rows.forEach(row -> after.put(row.id(), row.details()));
            remember(after, before, facts.sources());
            seriesFacts.storeEpisodes(series, rows);
        }
    }

    /** What fields were before, for those who want them back. */
    private void remember(Map<Long, ItemDetails> after, Map<Long, Item> before, Sources sources) {
        Map<String, List<HistoryRepository.ItemDifference>> differences = new TreeMap<>();
        after.forEach((id, details) -> {
            Item old = before.get(id);
            FieldDifferences.between(old == null ? null : old.details(), details)
                    .forEach(each -> differences
                            .computeIfAbsent(sources.of(each.field()), source -> new ArrayList<>())
                            .add(HistoryRepository.ItemDifference.of(id, each)));
        });
        differences.forEach((source, ofSource) -> history.add(ofSource, source, null));
    }

    /** Files whose episode could not be told before; returns those whose episode cannot be told with all that can be known. */
    private List<MediaIdentified> placeAnew(Item series, Set<Integer> asked) {
        List<FileItemRepository.Showing> placed = catalogue.place(series, fileItems.unplaced(series.id()));
        if (!placed.isEmpty()) {
            fileItems.show(placed);
        }
        return placed.stream()
                .filter(each -> each.items().contains(series.id()))
                .map(FileItemRepository.Showing::file)
                .filter(file -> asked.containsAll(catalogue.seasonsOf(series.id(), List.of(file))))
                .toList();
    }
}
