package app.marquee.scanner.inspection;

import app.marquee.model.MessageJson;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.StreamDetails;
import app.marquee.scanner.inspection.NfoNearby.Told;
import app.marquee.scanner.inventory.MediaFileRepository;
import app.marquee.scanner.naming.MediaNameReader;
import app.marquee.scanner.naming.Reading;
import app.marquee.scanner.naming.VideoNames;
import app.marquee.scanner.walking.DirectoryListing;
import app.marquee.scanner.walking.DirectoryReader;
import app.marquee.scanner.walking.Entry;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what a file's name, NFO, streams and neighbours say. */
@Component
class Inspector {
    private final MediaNameReader names;
    private final NfoNearby nfos;
    private final LocalAssets assets;
    private final StreamProbe probe;
    private final MediaFileRepository files;

    Inspector(MediaNameReader names, NfoNearby nfos, LocalAssets assets, StreamProbe probe, MediaFileRepository files) {
        this.names = names;
        this.nfos = nfos;
        this.assets = assets;
        this.probe = probe;
        this.files = files;
    }

    /** @throws IOException when the disk does not answer */
    Inspection look(Library library, FileDiscovered discovered) throws IOException {
        long start = System.nanoTime();
        String path = discovered.file().path();
        String name = DirectoryListing.nameOf(path);
        DirectoryReader reader = new DirectoryReader(library);
        DirectoryListing directory;
        try {
            directory = reader.read(DirectoryListing.parentOf(path));
        } catch (NoSuchFileException e) {
            return new Inspection.Vanished();
        }
        if (directory.files().noneMatch(entry -> entry.name().equals(name))) {
            return new Inspection.Vanished();
        }
        Reading reading = names.read(
                path, library.kind(), directory.files().map(Entry::name).toList());
        boolean episode = library.kind() == LibraryKind.SERIES;
        String folder = episode ? OwnFolder.ofShow(path) : OwnFolder.ofMovie(library, directory, path, names, reader);
        DirectoryListing show =
                episode && folder != null && !folder.equals(directory.path()) ? reader.read(folder) : directory;
        Told told = episode
                ? nfos.ofEpisode(library, directory, folder == null ? null : show, name)
                : nfos.ofMovie(library, directory, name, folder != null);
        Numbering numbering = told.numbering(reading.numbering());
        Optional<String> known = files.streams(discovered.file().id(), fingerprint(discovered));
        StreamDetails streams = known.map(json -> MessageJson.mapper().readValue(json, StreamDetails.class))
                .orElseGet(() -> streams(library, path));
        ExternalIds ids = told.ids().orElse(discovered.hints()).orElse(reading.ids());
        MediaIdentified media = new MediaIdentified(
                discovered.file(),
                episode ? MediaKind.EPISODE : MediaKind.MOVIE,
                folder,
                told.titles(reading.titles()),
                told.year() == null ? reading.year() : told.year(),
                reading.country(),
                numbering,
                ids,
                reading.part(),
                reading.version(),
                streams,
                localAssets(library, directory, show, folder, name, numbering.season()),
                discovered.origin(),
                discovered.videoChanged());
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        return new Inspection.Found(
                media, streams, known.isPresent() ? null : fingerprint(discovered), told.problem(), took);
    }

    private StreamDetails streams(Library library, String path) {
        return VideoNames.ending(path).equals("strm")
                ? StreamDetails.NONE
                : probe.probe(Path.of(library.root()).resolve(path));
    }

    private List<LocalAsset> localAssets(
            Library library,
            DirectoryListing directory,
            DirectoryListing show,
            @Nullable String folder,
            String name,
            @Nullable Integer season) {
        boolean episode = library.kind() == LibraryKind.SERIES;
        boolean seasonFolder = episode && folder != null && !folder.equals(directory.path());
        boolean ownFolder = episode ? seasonFolder : folder != null;
        List<LocalAsset> all = new ArrayList<>(assets.beside(library, directory, name, ownFolder, season));
        if (episode && folder != null) {
            assets.ofShow(library, show).stream()
                    .filter(asset -> !all.contains(asset))
                    .forEach(all::add);
        }
        return all;
    }

    private static String fingerprint(FileDiscovered discovered) {
        return discovered.size() + ":" + Objects.requireNonNull(discovered.modifiedAt());
    }
}
