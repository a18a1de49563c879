package app.marquee.publisher;

import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.event.MetadataEnriched.Parent;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Origin;
import app.marquee.model.media.SeasonInfo;
import app.marquee.model.media.StreamDetails;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Short ways to write what enrichment-service and scanner-service say. */
public final class Documents {
    private Documents() {}

    public static Library library(long id, Path root) {
        return library(id, root, AutomationMode.AUTOMATIC, ExistingFiles.MERGE, true);
    }

    public static Library library(long id, Path root, AutomationMode mode, ExistingFiles existing, boolean confirmed) {
        return new Library(
                id,
                "Library " + id,
                LibraryKind.MOVIES,
                root.toString(),
                root.toString(),
                List.of(),
                Layout.IN_PLACE,
                mode,
                true,
                existing,
                confirmed,
                List.of(),
                "en",
                false);
    }

    public static LibraryChanged changed(Library library, long revision) {
        return new LibraryChanged(library, revision);
    }

    public static ItemFile file(long id, long library, String path, @Nullable String folder) {
        return file(id, library, path, folder, 0, Origin.SCAN);
    }

    public static ItemFile file(
            long id, long library, String path, @Nullable String folder, int ordinal, Origin origin) {
        return new ItemFile(
                new FileReference(id, library, path, 10),
                folder,
                ordinal,
                null,
                null,
                StreamDetails.NONE,
                origin,
                true);
    }

    public static Artwork image(ArtworkType type, String url) {
        return image(type, null, url);
    }

    public static Artwork image(ArtworkType type, @Nullable Integer season, String url) {
        return new Artwork(type, season, 0, "tmdb", url, 40, 60, null);
    }

    public static MetadataEnriched movie(
            long id, long revision, String title, List<Artwork> artwork, ItemFile... files) {
        return new MetadataEnriched(
                id,
                MediaKind.MOVIE,
                revision,
                null,
                ExternalIds.ofTmdb((int) id),
                details(title, null, null, null),
                artwork,
                List.of(files),
                List.of(),
                List.of(),
                false);
    }

    public static MetadataEnriched edited(MetadataEnriched document) {
        return new MetadataEnriched(
                document.itemId(),
                document.kind(),
                document.revision(),
                document.parent(),
                document.ids(),
                document.details(),
                document.artwork(),
                document.files(),
                document.folders(),
                document.localAssets(),
                true);
    }

    public static MetadataEnriched series(
            long id, long revision, String title, List<Artwork> artwork, ItemFolder... folders) {
        return new MetadataEnriched(
                id,
                MediaKind.SERIES,
                revision,
                null,
                ExternalIds.ofTmdb((int) id),
                details(title, null, null, null),
                artwork,
                List.of(),
                List.of(folders),
                List.of(),
                false);
    }

    public static MetadataEnriched episode(
            long id, long revision, Parent parent, int number, List<Artwork> artwork, ItemFile... files) {
        return new MetadataEnriched(
                id,
                MediaKind.EPISODE,
                revision,
                parent,
                ExternalIds.ofTmdb((int) id),
                details("Episode " + number, "Show", 1, number),
                artwork,
                List.of(files),
                List.of(),
                List.of(),
                false);
    }

    public static ItemDetails details(
            String title, @Nullable String show, @Nullable Integer season, @Nullable Integer episode) {
        return new ItemDetails(
                title,
                null,
                null,
                1999,
                null,
                "What happens in " + title + ".",
                null,
                null,
                100,
                null,
                List.of("Drama"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                show,
                season,
                episode,
                show == null && season == null ? List.of(new SeasonInfo(1, "The first", null, null)) : List.of());
    }
}
