package app.marquee.enrichment;

import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Layout;
import app.marquee.model.media.Library;
import app.marquee.model.media.LibraryKind;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.Numbering;
import app.marquee.model.media.Origin;
import app.marquee.model.media.StreamDetails;
import app.marquee.model.media.TitleCandidate;
import java.util.List;

/** What scanner-service would say. */
public final class Said {
    private Said() {}

    public static LibraryChanged library(long id, LibraryKind kind, boolean demo) {
        return new LibraryChanged(
                new Library(
                        id,
                        "Library " + id,
                        kind,
                        "/srv/" + id,
                        "/srv/" + id,
                        List.of(),
                        Layout.IN_PLACE,
                        AutomationMode.AUTOMATIC,
                        true,
                        ExistingFiles.MERGE,
                        true,
                        List.of(),
                        "en",
                        demo),
                1);
    }

    public static MediaIdentified movie(long file, long revision, String title, Integer year, ExternalIds ids) {
        String folder = title + " (" + year + ")";
        return said(
                new FileReference(file, 1, folder + "/" + folder + ".mkv", revision),
                MediaKind.MOVIE,
                folder,
                title,
                year,
                Numbering.NONE,
                ids);
    }

    public static MediaIdentified episode(
            long file, long revision, String show, Integer year, ExternalIds ids, int season, Integer... numbers) {
        String path = "%s/Season %02d/%s S%02dE%02d.mkv".formatted(show, season, show, season, numbers[0]);
        return said(
                new FileReference(file, 2, path, revision),
                MediaKind.EPISODE,
                show,
                show,
                year,
                Numbering.of(season, numbers),
                ids);
    }

    private static MediaIdentified said(
            FileReference file,
            MediaKind kind,
            String folder,
            String title,
            Integer year,
            Numbering numbering,
            ExternalIds ids) {
        return new MediaIdentified(
                file,
                kind,
                folder,
                List.of(new TitleCandidate(title, TitleCandidate.Source.FILE_NAME)),
                year,
                null,
                numbering,
                ids,
                null,
                null,
                StreamDetails.NONE,
                List.of(),
                Origin.SCAN,
                true);
    }
}
