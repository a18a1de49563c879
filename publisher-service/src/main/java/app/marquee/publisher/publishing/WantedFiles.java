package app.marquee.publisher.publishing;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.StreamDetails;
import app.marquee.publisher.cache.Original;
import app.marquee.publisher.cache.Original.InCache;
import app.marquee.publisher.cache.Original.Unavailable;
import app.marquee.publisher.nfo.NfoItem;
import app.marquee.publisher.placing.TargetNames;
import app.marquee.publisher.placing.Wanted;
import app.marquee.publisher.placing.Wanted.ImageContent;
import app.marquee.publisher.placing.Wanted.NfoContent;
import app.marquee.publisher.placing.Wanted.User;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every file an item wants in one library, from its document.
 *
 * @param missing  paths without extension of images that cannot be had now
 * @param problems with images, in words a person can read
 * @param passing  whether one of them may be had later
 */
record WantedFiles(List<Wanted> files, Set<String> missing, List<String> problems, boolean passing) {

    /**
     * @param files    of the document that lie in the library and are to be published for
     * @param inUse    whether a file lies at that path, or lay there as ours
     * @param shownBy  all items that a file shows, in the file's order
     * @param images   what became of each address
     */
    static WantedFiles of(
            MetadataEnriched document,
            long libraryId,
            List<ItemFile> files,
            Predicate<String> inUse,
            Function<ItemFile, List<MetadataEnriched>> shownBy,
            Map<String, Original> images) {
        var collector = new Collector(images, inUse);
        switch (document.kind()) {
            case MOVIE -> files.forEach(file -> collector.movie(document, file));
            case EPISODE -> files.forEach(file -> collector.episode(document, file, shownBy.apply(file)));
            case SERIES ->
                document.folders().stream()
                        .filter(folder -> folder.libraryId() == libraryId)
                        .forEach(folder -> collector.series(document, folder));
            case SEASON -> {} // a season's texts and images stand with its series
        }
        return collector.result();
    }

    private static final class Collector {
        private final Map<String, Original> images;
        private final Predicate<String> inUse;
        private final Map<String, Wanted> files = new LinkedHashMap<>();
        private final Set<String> missing = new HashSet<>();
        private final Set<String> problems = new LinkedHashSet<>();
        private boolean passing;

        Collector(Map<String, Original> images, Predicate<String> inUse) {
            this.images = images;
            this.inUse = inUse;
        }

        void movie(MetadataEnriched movie, ItemFile file) {
            String path = file.file().path();
            var user = new User(file.file().id(), path);
            boolean ownFolder = file.folder() != null;
            nfo(
                    ownFolder ? nfoInFolder(path) : TargetNames.nfo(path),
                    user,
                    new NfoContent(List.of(new NfoItem(MediaKind.MOVIE, movie.ids(), movie.details(), file.streams()))),
                    ownFolder ? Set.of("movie.nfo", TargetNames.nameOf(TargetNames.nfo(path))) : Set.of());
            for (Artwork image : movie.artwork()) {
                if (image.season() == null && image.type() != ArtworkType.THUMB) {
                    Set<String> alike = TargetNames.alikeBesideVideo(path, image.type(), image.ordinal());
                    if (ownFolder) {
                        String folder = TargetNames.folderOf(path);
                        alike.addAll(TargetNames.alikeInFolder(image.type(), image.ordinal()));
                        image(image, TargetNames.inFolder(folder, image.type(), image.ordinal()), user, alike);
                    } else {
                        image(image, TargetNames.besideVideo(path, image.type(), image.ordinal()), user, alike);
                    }
                }
            }
        }

        /** A movie.nfo hides every other NFO of its folder from Kodi: where there is one, it is the movie's. */
        private String nfoInFolder(String video) {
            String movieNfo = TargetNames.below(TargetNames.folderOf(video), "movie.nfo");
            return inUse.test(movieNfo) ? movieNfo : TargetNames.nfo(video);
        }

        void episode(MetadataEnriched episode, ItemFile file, List<MetadataEnriched> shown) {
            String path = file.file().path();
            var user = new User(file.file().id(), path);
            List<NfoItem> items = shown.stream()
                    .map(item -> new NfoItem(MediaKind.EPISODE, item.ids(), item.details(), file.streams()))
                    .toList();
            nfo(TargetNames.nfo(path), user, new NfoContent(items), Set.of());
            // The file has one still: its first episode's.
            boolean first = shown.isEmpty() || shown.getFirst().itemId() == episode.itemId();
            if (first) {
                episode.artwork()
                        .forEach(image -> image(
                                image,
                                TargetNames.besideVideo(path, image.type(), image.ordinal()),
                                user,
                                TargetNames.alikeBesideVideo(path, image.type(), image.ordinal())));
            }
        }

        void series(MetadataEnriched series, ItemFolder folder) {
            var user = new User(0, folder.path());
            nfo(
                    TargetNames.tvshow(folder.path()),
                    user,
                    new NfoContent(
                            List.of(new NfoItem(MediaKind.SERIES, series.ids(), series.details(), StreamDetails.NONE))),
                    Set.of());
            for (Artwork image : series.artwork()) {
                Integer season = image.season();
                if (season == null) {
                    image(
                            image,
                            TargetNames.inFolder(folder.path(), image.type(), image.ordinal()),
                            user,
                            TargetNames.alikeInFolder(image.type(), image.ordinal()));
                } else {
                    image(
                            image,
                            TargetNames.ofSeason(folder.path(), season, image.type(), image.ordinal()),
                            user,
                            Set.of());
                }
            }
        }

        private void image(Artwork image, String base, User user, Set<String> alike) {
            switch (images.get(image.url())) {
                case InCache(var asset) -> {
                    Set<String> names = new HashSet<>(alike);
                    names.add(TargetNames.nameOf(base));
                    add(base + "." + asset.extension(), user, new ImageContent(asset), names);
                }
                case Unavailable(boolean mayPass, String reason) -> {
                    missing.add(base);
                    problems.add(reason);
                    passing |= mayPass;
                }
                case null -> missing.add(base);
            }
        }

        private void nfo(String path, User user, NfoContent content, Set<String> alike) {
            Set<String> names = new HashSet<>(alike);
            names.add(TargetNames.nameOf(path));
            add(path, user, content, names);
        }

        /** Several versions of a movie in one folder want the same poster. */
        private void add(String path, User user, Wanted.Content content, Set<String> alike) {
            files.merge(path, new Wanted(path, List.of(user), content, alike), (one, other) -> {
                List<User> users = new ArrayList<>(one.users());
                users.addAll(other.users());
                Set<String> names = new HashSet<>(one.alike());
                names.addAll(other.alike());
                return new Wanted(path, users, one.content(), names);
            });
        }

        WantedFiles result() {
            return new WantedFiles(List.copyOf(files.values()), Set.copyOf(missing), List.copyOf(problems), passing);
        }
    }
}
