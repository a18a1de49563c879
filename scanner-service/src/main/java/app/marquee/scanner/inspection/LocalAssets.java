package app.marquee.scanner.inspection;

import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.LocalAsset;
import app.marquee.scanner.beside.OwnFileRepository;
import app.marquee.scanner.beside.OwnFileRepository.OwnFile;
import app.marquee.scanner.beside.OwnMark;
import app.marquee.scanner.inspection.ArtworkNames.Meaning;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.Entry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** NFO and images beside a file that are not ours. */
@Component
class LocalAssets {
    private final OwnFileRepository own;
    private final OwnMark mark;

    LocalAssets(OwnFileRepository own, OwnMark mark) {
        this.own = own;
        this.mark = mark;
    }

    /**
     * @param ownFolder whether images without the file's name are its too
     * @param season    of an episode, to whose folder's images it belongs
     */
    List<LocalAsset> beside(
            Library library, DirectoryListing directory, String fileName, boolean ownFolder, @Nullable Integer season) {
        boolean episode = library.kind() == LibraryKind.SERIES;
        String stem = VideoNames.stem(fileName);
        return assets(
                library,
                directory,
                name -> {
                    Optional<ArtworkType> named = ArtworkNames.ofVideo(name, stem, episode);
                    if (named.isPresent()) {
                        return named.map(type -> new Meaning(type, null));
                    }
                    Optional<Meaning> folder = ownFolder ? ArtworkNames.ofFolder(name) : Optional.empty();
                    return episode && season != null
                            ? folder.map(
                                    meaning -> meaning.season() == null ? new Meaning(meaning.type(), season) : meaning)
                            : folder;
                },
                nfo -> VideoNames.stem(nfo).equalsIgnoreCase(stem) || (ownFolder && !episode));
    }

    /** Of the show itself. */
    List<LocalAsset> ofShow(Library library, DirectoryListing folder) {
        return assets(
                library,
                folder,
                ArtworkNames::ofFolder,
                nfo -> nfo.equalsIgnoreCase("tvshow.nfo") || nfo.equalsIgnoreCase("season.nfo"));
    }

    /** Whether the file is one of ours: known by what we wrote, or an NFO by the comment at its end. */
    boolean isOurs(Library library, DirectoryListing directory, Entry entry) {
        return isOurs(library, directory, entry, ours(library, directory));
    }

    private interface Naming {
        Optional<Meaning> of(String name);
    }

    private interface NfoNaming {
        boolean belongs(String name);
    }

    private List<LocalAsset> assets(Library library, DirectoryListing directory, Naming naming, NfoNaming nfos) {
        Map<Entry, LocalAsset> found = new LinkedHashMap<>();
        for (Entry entry : directory.files().toList()) {
            String name = entry.name();
            if (VideoNames.isImage(name)) {
                naming.of(name)
                        .ifPresent(
                                meaning -> found.put(entry, asset(directory, entry, meaning.type(), meaning.season())));
            } else if (VideoNames.isNfo(name) && nfos.belongs(name)) {
                found.put(entry, asset(directory, entry, null, null));
            }
        }
        if (!found.isEmpty()) {
            Map<String, OwnFile> ours = ours(library, directory);
            found.keySet().removeIf(entry -> isOurs(library, directory, entry, ours));
        }
        return List.copyOf(found.values());
    }

    private static LocalAsset asset(
            DirectoryListing directory, Entry entry, @Nullable ArtworkType type, @Nullable Integer season) {
        return new LocalAsset(directory.pathOf(entry.name()), type, season, entry.size(), entry.modifiedAt());
    }

    private Map<String, OwnFile> ours(Library library, DirectoryListing directory) {
        Map<String, OwnFile> ours = new HashMap<>();
        own.inDirectory(library.id(), directory.path()).forEach(file -> ours.put(file.path(), file));
        return ours;
    }

    private boolean isOurs(Library library, DirectoryListing directory, Entry entry, Map<String, OwnFile> ours) {
        String path = directory.pathOf(entry.name());
        OwnFile mine = ours.get(path);
        return (mine != null && mine.is(entry.size(), entry.modifiedAt())) || mark.isOurs(library, path, entry);
    }
}
