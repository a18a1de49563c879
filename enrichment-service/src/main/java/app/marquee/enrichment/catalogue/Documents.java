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
import java.nio.charset.StandardCharsets;
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

    static MetadataEnriched ofMovie(Item movie, ItemDetails details, List<Artwork> art, List<FileRepository.Shown> by) {
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

    static MetadataEnriched ofSeries(
            Item series,
            ItemDetails details,
            List<SeasonInfo> seasons,
            List<Artwork> art,
            List<FileRepository.ShowFolder> folders,
            List<FileRepository.Neighbours> neighbours) {
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

    static MetadataEnriched ofEpisode(
            Item episode, long series, ItemDetails details, List<Artwork> art, List<FileRepository.Shown> by) {
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

    /** Tells two states of an item apart; revisions do not count. */
    static String digest(MetadataEnriched document) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(MessageJson.write(revised(document, 0, 0))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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

    private static List<ItemFile> files(List<FileRepository.Shown> by) {
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
    private static MetadataEnriched fitting(MetadataEnriched document) {
        if (size(document) <= LARGEST) {
            return document;
        }
        ItemDetails details = document.details();
        MetadataEnriched shorter = with(
                document,
                Details.with(
                        details,
                        details.seasons(),
                        details.actors().stream().limit(25).toList()));
        if (size(shorter) <= LARGEST) {
            return shorter;
        }
        List<SeasonInfo> bare = details.seasons().stream()
                .map(season -> new SeasonInfo(season.number(), season.name(), null, season.airDate()))
                .toList();
        return with(
                shorter, Details.with(shorter.details(), bare, shorter.details().actors()));
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

    private static int size(MetadataEnriched document) {
        return MessageJson.mapper().writeValueAsString(document).getBytes(StandardCharsets.UTF_8).length;
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
