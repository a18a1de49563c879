package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Correlation;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Links files to what they show. Everything here runs in the caller's transaction, with the files' rows locked. */
@Component
public class Catalogue {
    private final ItemRepository items;
    private final EpisodeRepository episodes;
    private final FileRepository files;
    private final EnrichRequests requests;
    private final Announcer announcer;

    Catalogue(
            ItemRepository items,
            EpisodeRepository episodes,
            FileRepository files,
            EnrichRequests requests,
            Announcer announcer) {
        this.items = items;
        this.episodes = episodes;
        this.files = files;
        this.requests = requests;
        this.announcer = announcer;
    }

    /**
     * These files show this movie, or episodes of this series. They are said at once where the facts are known; otherwise
     * the facts are asked for, once.
     */
    public void link(ItemKey key, String title, String language, Collection<MediaIdentified> shownBy, Urgency urgency) {
        if (shownBy.isEmpty()) {
            return;
        }
        long root = items.ensureRoot(key, title, language);
        List<Long> before = lockWith(root, shownBy);
        Item top = items.find(root).orElseThrow();
        Set<Long> touched = new LinkedHashSet<>();
        for (MediaIdentified file : shownBy) {
            touched.addAll(files.itemsOf(file.file().id()));
            List<Long> shows = top.kind() == MediaKind.MOVIE ? List.of(root) : place(top, file);
            files.show(file, shows);
            touched.addAll(shows);
        }
        sayWithout(before, root, touched);
        sayOrAsk(top, touched, urgency);
    }

    /** A file is gone or shows nothing any longer: what it showed is said without it. */
    public void unlink(long file) {
        List<Long> roots = files.rootsOf(List.of(file));
        items.lock(roots);
        List<Long> shown = files.itemsOf(file);
        files.showNothing(file);
        roots.forEach(root -> announcer.say(root, below(root, shown), Set.of()));
    }

    /** Says every item as it was last said. */
    public void sayAgain() {
        for (long root : items.saidRoots()) {
            items.lock(List.of(root));
            announcer.sayAgain(root);
        }
    }

    private List<Long> lockWith(long root, Collection<MediaIdentified> shownBy) {
        List<Long> before =
                files.rootsOf(shownBy.stream().map(file -> file.file().id()).toList());
        Set<Long> all = new TreeSet<>(before);
        all.add(root);
        items.lock(all);
        return before;
    }

    private void sayWithout(List<Long> before, long root, Set<Long> touched) {
        before.stream().filter(old -> old != root).forEach(old -> announcer.say(old, below(old, touched), Set.of()));
    }

    private void sayOrAsk(Item top, Set<Long> touched, Urgency urgency) {
        EnrichRequests.Need need = requests.needOf(top);
        switch (need) {
            case FACTS -> requests.request(top, urgency);
            case REFRESH -> {
                announcer.say(top.id(), below(top.id(), touched), touched);
                requests.request(top, Urgency.LOW);
            }
            case NOTHING -> announcer.say(top.id(), below(top.id(), touched), touched);
        }
    }

    /** The episodes a file shows; the series itself where that is not known before the provider was asked. */
    List<Long> place(Item series, MediaIdentified file) {
        Numbering numbering = file.numbering();
        List<Long> found = new ArrayList<>();
        Integer season = numbering.season();
        if (!numbering.episodes().isEmpty()) {
            int in = season == null ? 1 : season;
            numbering.episodes().stream().distinct().forEach(number -> found.add(episodes.ensure(series, in, number)));
        } else if (numbering.airDate() != null) {
            episodes.airedOn(series.id(), numbering.airDate()).ifPresent(found::add);
        } else {
            numbering.absoluteEpisodes().stream()
                    .distinct()
                    .forEach(number -> episodes.absolute(series.id(), number).ifPresent(found::add));
        }
        return found.isEmpty() ? List.of(series.id()) : found;
    }

    private List<Long> below(long root, Collection<Long> ids) {
        return ids.stream()
                .filter(id -> items.rootOf(id).filter(of -> of == root).isPresent())
                .toList();
    }

    static Urgency urgency() {
        return Correlation.current().map(Correlation::urgency).orElse(Urgency.MEDIUM);
    }
}
