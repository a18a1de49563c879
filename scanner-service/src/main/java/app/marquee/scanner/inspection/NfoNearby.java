package app.marquee.scanner.inspection;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Library;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.TitleCandidate;
import app.marquee.model.media.TitleCandidate.Source;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds and reads the NFO files that speak of a file. Ours are passed over: they only say what we said. */
@Component
class NfoNearby {
    private final LocalAssets assets;

    NfoNearby(LocalAssets assets) {
        this.assets = assets;
    }

    /**
     * What NFO files told.
     *
     * @param about   the movie or series
     * @param episode the file's own NFO, for an episode
     * @param problem why one was ignored
     */
    record Told(
            @Nullable NfoFacts about,
            @Nullable NfoFacts episode,
            @Nullable String problem) {
        ExternalIds ids() {
            return about == null ? ExternalIds.NONE : about.ids();
        }

        @Nullable
        Integer year() {
            return about == null ? null : about.year();
        }

        /** The NFO's titles before the others. */
        List<TitleCandidate> titles(List<TitleCandidate> others) {
            List<TitleCandidate> all = new ArrayList<>();
            if (about != null) {
                add(all, about.title());
                add(all, about.originalTitle());
            }
            if (episode != null) {
                add(all, episode.showTitle());
            }
            others.stream()
                    .filter(other ->
                            all.stream().noneMatch(known -> known.title().equalsIgnoreCase(other.title())))
                    .forEach(all::add);
            return all;
        }

        /** The name's numbering; the NFO's where the name has none. */
        Numbering numbering(Numbering named) {
            boolean says = !named.episodes().isEmpty() || named.airDate() != null;
            if (says || episode == null || episode.episodes().isEmpty()) {
                return named;
            }
            return new Numbering(
                    episode.season() == null ? named.season() : episode.season(),
                    episode.episodes(),
                    named.absoluteEpisodes(),
                    null);
        }

        private static void add(List<TitleCandidate> titles, @Nullable String title) {
            if (title != null
                    && titles.stream().noneMatch(known -> known.title().equalsIgnoreCase(title))) {
                titles.add(new TitleCandidate(title, Source.NFO));
            }
        }
    }

    /** @param ownFolder whether {@code movie.nfo} speaks of this movie */
    Told ofMovie(Library library, DirectoryListing directory, String videoName, boolean ownFolder) {
        Optional<Nfo> own = find(library, directory, VideoNames.stem(videoName) + ".nfo");
        if (own.isEmpty() && ownFolder) {
            own = find(library, directory, "movie.nfo");
        }
        if (own.isEmpty() && ownFolder) {
            own = find(library, directory, DirectoryListing.nameOf(directory.path()) + ".nfo");
        }
        NfoFacts facts = facts(own, "movie");
        return new Told(facts, null, problem(own));
    }

    Told ofEpisode(Library library, DirectoryListing directory, @Nullable DirectoryListing show, String videoName) {
        Optional<Nfo> own = find(library, directory, VideoNames.stem(videoName) + ".nfo");
        Optional<Nfo> series = show == null ? Optional.empty() : find(library, show, "tvshow.nfo");
        String problem = problem(own);
        return new Told(
                facts(series, "tvshow"), facts(own, "episodedetails"), problem == null ? problem(series) : problem);
    }

    private Optional<Nfo> find(Library library, DirectoryListing directory, String name) {
        Optional<Entry> entry = directory
                .files()
                .filter(file -> file.name().equalsIgnoreCase(name))
                .findFirst();
        return entry.filter(file -> !assets.isOurs(library, directory, file))
                .map(file -> NfoReader.read(Path.of(library.root()).resolve(directory.pathOf(file.name()))));
    }

    private static @Nullable NfoFacts facts(Optional<Nfo> nfo, String root) {
        return nfo.orElse(null) instanceof Nfo.Read(var facts)
                        && (facts.root().equals(root) || facts.root().isEmpty())
                ? facts
                : null;
    }

    private static @Nullable String problem(Optional<Nfo> nfo) {
        return nfo.orElse(null) instanceof Nfo.Ignored(var reason) ? reason : null;
    }
}
