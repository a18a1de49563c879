package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.LocalAsset;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.SeasonInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** Puts together what is said of an item. */
final class Documents {
    /** A document promises to stay below this. */
    static final int LARGEST = 256 * 1024;

    private Documents() {}

    static Draft ofMovie(Item movie, ItemDetails details, List<Artwork> art, List<FileItemRepository.Shown> by) {
        List<LocalAsset> assets = by.stream()
                .flatMap(shown -> shown.file().localAssets().stream())
                .distinct()
                .toList();
        return fitting(new MetadataEnriched(
                movie.id(),
                MediaKind.MOVIE,
                0,
                null,
                movie.ids(),
                details,
                art,
                files(by),
                List.of(),
                assets,
                movie.edited()));
    }

    static Draft ofSeries(
            Item series,
            ItemDetails details,
            List<SeasonInfo> seasons,
            List<Artwork> art,
            List<FileItemRepository.ShowFolder> folders,
            List<FileItemRepository.Neighbours> neighbours) {
        List<MetadataEnriched.ItemFolder> places = folders.stream()
                .filter(folder -> folder.folder() != null)
                .map(folder ->
                        new MetadataEnriched.ItemFolder(folder.libraryId(), Objects.requireNonNull(folder.folder())))
                .distinct()
                .toList();
        List<LocalAsset> assets = neighbours.stream()
                .flatMap(each -> each.assets().stream()
                        .filter(asset -> !besideVideo(asset.path(), each.path()))
                        .filter(asset -> folderOf(asset.path()).equals(each.folder())))
                .distinct()
                .toList();
        return fitting(new MetadataEnriched(
                series.id(),
                MediaKind.SERIES,
                0,
                null,
                series.ids(),
                Details.with(details, seasons, details.actors()),
                art,
                List.of(),
                places,
                assets,
                series.edited()));
    }

    static Draft ofEpisode(
            Item episode, long series, ItemDetails details, List<Artwork> art, List<FileItemRepository.Shown> by) {
        List<LocalAsset> assets = by.stream()
                .flatMap(shown -> shown.file().localAssets().stream()
                        .filter(asset ->
                                besideVideo(asset.path(), shown.file().file().path())))
                .distinct()
                .toList();
        return fitting(new MetadataEnriched(
                episode.id(),
                MediaKind.EPISODE,
                0,
                new MetadataEnriched.Parent(series, 0),
                episode.ids(),
                details,
                art,
                files(by),
                List.of(),
                assets,
                episode.edited()));
    }

    /** Tells two states of an item apart; revisions do not count, nor whose wish the state is. */
    static String digest(Draft draft) {
        MetadataEnriched document = draft.document();
        byte[] content = document.edited() ? MessageJson.write(edited(document, false)) : draft.json();
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static MetadataEnriched edited(MetadataEnriched of, boolean edited) {
        return new MetadataEnriched(
                of.itemId(),
                of.kind(),
                of.revision(),
                of.parent(),
                of.ids(),
                of.details(),
                of.artwork(),
                of.files(),
                of.folders(),
                of.localAssets(),
                edited);
    }

    static MetadataEnriched revised(MetadataEnriched of, long revision, long parentRevision) {
        MetadataEnriched.Parent parent = of.parent();
        return new MetadataEnriched(
                of.itemId(),
                of.kind(),
                revision,
                parent == null ? null : new MetadataEnriched.Parent(parent.itemId(), parentRevision),
                of.ids(),
                of.details(),
                of.artwork(),
                of.files(),
                of.folders(),
                of.localAssets(),
                of.edited());
    }

    private static List<ItemFile> files(List<FileItemRepository.Shown> by) {
        return by.stream()
                .map(shown -> {
                    MediaIdentified file = shown.file();
                    return new ItemFile(
                            file.file(),
                            file.folder(),
                            shown.ordinal(),
                            file.part(),
                            file.version(),
                            file.streams(),
                            file.origin(),
                            file.videoChanged());
                })
                .toList();
    }

    /** Long casts, then the seasons' texts, are cut before a document grows too large. */
    private static Draft fitting(MetadataEnriched document) {
        Draft whole = Draft.of(document);
        if (whole.json().length <= LARGEST) {
            return whole;
        }
        ItemDetails details = document.details();
        Draft shorter = Draft.of(with(
                document,
                Details.with(
                        details,
                        details.seasons(),
                        details.actors().stream().limit(25).toList())));
        if (shorter.json().length <= LARGEST) {
            return shorter;
        }
        List<SeasonInfo> bare = details.seasons().stream()
                .map(season -> new SeasonInfo(season.number(), season.name(), null, season.airDate()))
                .toList();
        ItemDetails fewer = shorter.document().details();
        return Draft.of(with(document, Details.with(fewer, bare, fewer.actors())));
    }

    private static MetadataEnriched with(MetadataEnriched of, ItemDetails details) {
        return new MetadataEnriched(
                of.itemId(),
                of.kind(),
                of.revision(),
                of.parent(),
                of.ids(),
                details,
                of.artwork(),
                of.files(),
                of.folders(),
                of.localAssets(),
                of.edited());
    }

    /** A document before it has a revision, with its JSON. */
    record Draft(MetadataEnriched document, byte[] json) {
        private static Draft of(MetadataEnriched document) {
            return new Draft(document, MessageJson.write(document));
        }
    }

    private static boolean besideVideo(String asset, String video) {
        int dot = video.lastIndexOf('.');
        return asset.startsWith(dot <= video.lastIndexOf('/') ? video : video.substring(0, dot));
    }

    private static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
