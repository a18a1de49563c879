package app.marquee.enrichment.catalogue;

import app.marquee.enrichment.artwork.Gallery;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Outbox;
import app.marquee.messaging.Outgoing;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.SeasonInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says items: a series before its episodes, and each only when it is not as it was last said. */
@Component
class Announcer {
    private static final int MOST_CAUSES = 50;

    private final ItemRepository items;
    private final EpisodeRepository episodes;
    private final FileItemRepository fileItems;
    private final Gallery gallery;
    private final Outbox outbox;
    private final Clock clock;

    Announcer(
            ItemRepository items,
            EpisodeRepository episodes,
            FileItemRepository fileItems,
            Gallery gallery,
            Outbox outbox,
            Clock clock) {
        this.items = items;
        this.episodes = episodes;
        this.fileItems = fileItems;
        this.gallery = gallery;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Says what changed of these items of one root, whose lock the caller holds; nothing as long as no provider was asked.
     *
     * @param again items that are said although they did not change
     */
    void say(long root, Collection<Long> which, Set<Long> again) {
        say(root, which, again, false);
    }

    /** Says what a person changed of these items of one root: it waits for that person to be published. */
    void sayEdited(long root, Collection<Long> which) {
        say(root, which, Set.of(), true);
    }

    private void say(long root, Collection<Long> which, Set<Long> again, boolean byPerson) {
        Set<Long> ids = new TreeSet<>(which);
        ids.add(root);
        List<Item> rootFirst = sorted(root, ids);
        Item top = rootFirst.getFirst();
        if (top.details() == null) {
            return;
        }
        Map<Long, List<FileItemRepository.Shown>> shown = fileItems.shownBy(ids);
        Map<Long, List<Artwork>> art = gallery.chosen(ids);
        List<ItemRepository.Said> said = new ArrayList<>();
        long parentRevision = 0;
        for (Item item : rootFirst) {
            List<FileItemRepository.Shown> by = shown.getOrDefault(item.id(), List.of());
            List<Artwork> images = art.getOrDefault(item.id(), List.of());
            Documents.Draft draft = draft(top, item, by, images);
            MetadataEnriched document = draft.document();
            boolean wanted = item.revision() > 0
                    || !document.files().isEmpty()
                    || !document.folders().isEmpty();
            long revision = item.revision();
            if (wanted) {
                String digest = Documents.digest(draft);
                boolean changed = !digest.equals(item.saidDigest());
                if (changed) {
                    revision = Math.max(item.revision() + 1, micros(clock.instant()));
                    said.add(new ItemRepository.Said(item.id(), revision, digest, item.edited() || byPerson));
                }
                if (changed || again.contains(item.id())) {
                    MetadataEnriched whole = Documents.edited(document, item.edited() || (changed && byPerson));
                    outbox.add(Outgoing.of(Documents.revised(whole, revision, parentRevision))
                            .causes(causes(by)));
                }
            }
            if (item.id() == root) {
                parentRevision = revision;
            }
        }
        items.said(said);
    }

    /** Says everything of a root as it was last said. */
    void sayAgain(long root) {
        List<Long> all = items.worthSaying(root);
        say(root, all, Set.copyOf(all));
    }

    private List<Item> sorted(long root, Set<Long> ids) {
        List<Item> all = new ArrayList<>(items.all(ids));
        all.sort((one, other) -> Boolean.compare(other.id() == root, one.id() == root));
        return all;
    }

    private Documents.Draft draft(Item top, Item item, List<FileItemRepository.Shown> by, List<Artwork> images) {
        ItemDetails details = Objects.requireNonNull(top.details());
        if (item.kind() == MediaKind.MOVIE) {
            return Documents.ofMovie(item, details, images, by);
        }
        return item.id() == top.id() ? series(top, details, images) : episode(top, details, item, by, images);
    }

    private Documents.Draft series(Item top, ItemDetails details, List<Artwork> images) {
        List<FileItemRepository.ShowFolder> folders = fileItems.foldersOf(top.id());
        Set<Integer> onDisk = new LinkedHashSet<>();
        folders.forEach(folder -> onDisk.add(folder.season()));
        Map<Integer, Long> seasons = episodes.seasons(top.id());
        List<Long> seasonIds = onDisk.stream()
                .map(seasons::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Map<Long, List<Artwork>> posters = gallery.chosen(seasonIds);
        List<Artwork> art = Stream.concat(
                        images.stream(), seasonIds.stream().flatMap(id -> posters.getOrDefault(id, List.of()).stream()))
                .toList();
        List<SeasonInfo> infos = items.all(seasonIds).stream()
                .map(Item::details)
                .filter(Objects::nonNull)
                .map(season -> new SeasonInfo(
                        Objects.requireNonNullElse(season.seasonNumber(), 0),
                        season.title(),
                        season.plot(),
                        season.premiered()))
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .toList();
        return Documents.ofSeries(top, details, infos, art, folders, fileItems.neighboursOf(top.id()));
    }

    private Documents.Draft episode(
            Item top, ItemDetails series, Item item, List<FileItemRepository.Shown> by, List<Artwork> images) {
        ItemDetails details = item.details();
        if (details == null) {
            EpisodeRepository.Place place = episodes.placeOf(item.id()).orElseThrow();
            details = Details.ofUnknownEpisode(series, place.season(), place.number());
        }
        return Documents.ofEpisode(item, top.id(), Details.inShow(details, series.title()), images, by);
    }

    /** The other files' ways that this also answers. */
    private static List<String> causes(List<FileItemRepository.Shown> by) {
        String current = Correlation.current().map(Correlation::id).orElse("");
        return by.stream()
                .map(FileItemRepository.Shown::correlation)
                .filter(Objects::nonNull)
                .filter(Predicate.not(current::equals))
                .distinct()
                .limit(MOST_CAUSES)
                .toList();
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
