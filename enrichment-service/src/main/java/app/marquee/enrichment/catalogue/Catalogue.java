package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.numbering.NumberedSeries;
import app.marquee.enrichment.numbering.NumberingRepository;
import app.marquee.enrichment.numbering.SeriesNumbers;
import app.marquee.messaging.Correlation;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Links files to what they show. Everything here runs in the caller's transaction, with the files' rows locked. */
@Component
public class Catalogue implements NumberedSeries {
    private final RootRepository rootIds;
    private final ItemRepository items;
    private final EpisodeRepository episodes;
    private final FileItemRepository fileItems;
    private final NumberingRepository numberings;
    private final EnrichRequests requests;
    private final Announcer announcer;

    Catalogue(
            RootRepository rootIds,
            ItemRepository items,
            EpisodeRepository episodes,
            FileItemRepository fileItems,
            NumberingRepository numberings,
            EnrichRequests requests,
            Announcer announcer) {
        this.rootIds = rootIds;
        this.items = items;
        this.episodes = episodes;
        this.fileItems = fileItems;
        this.numberings = numberings;
        this.requests = requests;
        this.announcer = announcer;
    }

    /**
     * Files show movies, or episodes of series. They are said at once where the facts are known; otherwise the facts are asked
     * for, once.
     */
    public void link(Collection<Link> links) {
        List<Link> all =
                links.stream().filter(link -> !link.shownBy().isEmpty()).toList();
        if (all.isEmpty()) {
            return;
        }
        Map<ItemKey, Long> roots = rootIds.ensure(all);
        List<Long> fileIds =
                all.stream().flatMap(link -> ids(link.shownBy()).stream()).toList();
        List<Long> before = fileItems.rootsOf(fileIds);
        Set<Long> locked = new TreeSet<>(before);
        locked.addAll(roots.values());
        items.lock(locked);
        Map<Long, Item> tops = new HashMap<>();
        items.all(roots.values()).forEach(top -> tops.put(top.id(), top));
        List<FileItemRepository.Showing> shows = new ArrayList<>();
        for (Link link : all) {
            shows.addAll(place(topOf(link, roots, tops), link.shownBy()));
        }
        Set<Long> touched = new LinkedHashSet<>(fileItems.itemsOf(fileIds));
        shows.forEach(each -> touched.addAll(each.items()));
        fileItems.show(shows);
        all.getFirst()
                .within()
                .run(() -> before.stream()
                        .filter(Predicate.not(tops::containsKey))
                        .forEach(old -> announcer.say(old, items.below(old, touched), Set.of())));
        for (Link link : all) {
            Item top = tops.remove(roots.get(link.key()));
            if (top != null) {
                link.within().run(() -> sayOrAsk(top, touched, link.within().urgency()));
            }
        }
    }

    private static Item topOf(Link link, Map<ItemKey, Long> roots, Map<Long, Item> tops) {
        return Objects.requireNonNull(tops.get(Objects.requireNonNull(roots.get(link.key()))));
    }

    /**
     * Files that show a title.
     *
     * @param title  what it is called until a provider was asked
     * @param within what is said and asked for belongs to
     */
    public record Link(ItemKey key, String title, String language, List<MediaIdentified> shownBy, Correlation within) {
        public Link {
            shownBy = List.copyOf(shownBy);
        }
    }

    /** Of an item that is known at the provider by a number. */
    public Optional<Root> rootOf(long item) {
        return items.rootOf(item)
                .flatMap(items::find)
                .flatMap(root -> Optional.ofNullable(root.ids().tmdb()).map(tmdb -> new Root(root.id(), tmdb)));
    }

    /** A file is gone or shows nothing any longer: what it showed is said without it. */
    public void unlink(long file) {
        List<Long> roots = fileItems.rootsOf(List.of(file));
        items.lock(roots);
        List<Long> shown = fileItems.itemsOf(List.of(file));
        fileItems.showNothing(file);
        roots.forEach(root -> announcer.say(root, items.below(root, shown), Set.of()));
    }

    /** Says every item as it was last said. */
    public void sayAgain() {
        for (long root : items.saidRoots()) {
            items.lock(List.of(root));
            announcer.sayAgain(root);
        }
    }

    @Override
    public Optional<Known> series(long id) {
        return items.find(id)
                .filter(item -> item.kind() == MediaKind.SERIES)
                .filter(item -> item.ids().tmdb() != null)
                .map(item -> new Known(id, item.ids(), item.language(), item.demo()));
    }

    @Override
    public void placeAnew(long series, Runnable change) {
        items.lock(List.of(series));
        change.run();
        Item top = items.find(series).orElseThrow();
        sayOrAsk(top, replace(top), urgency());
    }

    /** All files of a series as it is numbered now; returns what they showed and show. */
    Set<Long> replace(Item series) {
        List<MediaIdentified> shownBy = fileItems.below(series.id());
        Set<Long> touched = new LinkedHashSet<>(fileItems.itemsOf(ids(shownBy)));
        List<FileItemRepository.Showing> shows = place(series, shownBy);
        shows.forEach(each -> touched.addAll(each.items()));
        fileItems.show(shows);
        return touched;
    }

    /** A movie or a series. */
    public record Root(long id, int tmdbId) {}

    private void sayOrAsk(Item top, Set<Long> touched, Urgency urgency) {
        EnrichRequests.Need need = requests.needOf(top);
        switch (need) {
            case FACTS -> requests.request(top, urgency);
            case REFRESH -> {
                announcer.say(top.id(), items.below(top.id(), touched), touched);
                requests.request(top, Urgency.LOW);
            }
            case NOTHING -> announcer.say(top.id(), items.below(top.id(), touched), touched);
        }
    }

    /** The movie; or the episodes each file shows, and the series itself where that is not known before it was asked for. */
    List<FileItemRepository.Showing> place(Item root, Collection<MediaIdentified> shownBy) {
        if (root.kind() == MediaKind.MOVIE) {
            return shownBy.stream()
                    .map(file -> new FileItemRepository.Showing(file, List.of(root.id())))
                    .toList();
        }
        SeriesNumbers numbers = numberings.of(root.id());
        Map<EpisodeRepository.Place, Long> numbered = episodes.ensure(
                root,
                shownBy.stream()
                        .flatMap(file -> places(numbers, file.numbering()).stream())
                        .distinct()
                        .toList());
        return shownBy.stream()
                .map(file ->
                        new FileItemRepository.Showing(file, episodesOf(root, file.numbering(), numbers, numbered)))
                .toList();
    }

    /** The seasons that must be known before these files' days can be placed. */
    Set<Integer> seasonsOf(long series, Collection<MediaIdentified> undated) {
        SeriesNumbers numbers = numberings.of(series);
        return undated.stream()
                .map(file -> file.numbering().airDate())
                .filter(Objects::nonNull)
                .flatMap(day -> numbers.seasonOf(day).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Long> episodesOf(
            Item series, Numbering numbering, SeriesNumbers numbers, Map<EpisodeRepository.Place, Long> numbered) {
        List<Long> found = new ArrayList<>();
        places(numbers, numbering).forEach(place -> found.add(Objects.requireNonNull(numbered.get(place))));
        if (found.isEmpty() && numbering.airDate() != null) {
            episodes.airedOn(series.id(), numbering.airDate()).ifPresent(found::add);
        }
        return found.isEmpty() ? List.of(series.id()) : found;
    }

    private static List<EpisodeRepository.Place> places(SeriesNumbers numbers, Numbering numbering) {
        return numbers.places(numbering).stream()
                .map(place -> new EpisodeRepository.Place(place.season(), place.number()))
                .toList();
    }

    private static List<Long> ids(Collection<MediaIdentified> files) {
        return files.stream().map(file -> file.file().id()).toList();
    }

    static Urgency urgency() {
        return Correlation.current().map(Correlation::urgency).orElse(Urgency.MEDIUM);
    }
}
