package app.marquee.gateway.scannedfiles;

import app.marquee.gateway.live.Onlooker;
import app.marquee.messaging.HeardMessage;
import app.marquee.model.Message;
import app.marquee.model.event.AssetPublished;
import app.marquee.model.event.FileDiscovered;
import app.marquee.model.event.FileRemoved;
import app.marquee.model.event.LibraryChanged;
import app.marquee.model.event.LibraryRemoved;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MediaUnmatched;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.MediaKind;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps the list as the services say it, in the transaction that numbers what they say. */
@Component
class ScannedFilesOnlooker implements Onlooker {
    private final ScannedFileKeepingRepository files;

    ScannedFilesOnlooker(ScannedFileKeepingRepository files) {
        this.files = files;
    }

    @Override
    public void saw(HeardMessage heard, Message message, long sequence) {
        Instant at = heard.sentAt();
        switch (message) {
            case FileDiscovered seen -> files.discovered(seen.file(), seen.size(), at);
            case MediaIdentified known -> files.identified(known, at);
            case MediaUnmatched question ->
                question.files().forEach(file -> files.ended(file, ScannedFileStatus.FAILED, at));
            case MetadataEnriched enriched -> enriched(enriched, at);
            case AssetPublished published -> published(published, at);
            case FileRemoved gone -> files.removed(gone.file(), at);
            case LibraryChanged changed ->
                files.moved(changed.library().id(), changed.library().root(), at);
            case LibraryRemoved removed -> files.forget(removed.libraryId());
            default -> {}
        }
    }

    private void enriched(MetadataEnriched enriched, Instant at) {
        boolean title = enriched.kind() == MediaKind.MOVIE || enriched.kind() == MediaKind.SERIES;
        if (title) {
            files.titled(enriched, at);
        }
        if (enriched.kind() == MediaKind.SERIES || enriched.kind() == MediaKind.SEASON) {
            return;
        }
        MetadataEnriched.Parent parent = enriched.parent();
        long titleItem = title || parent == null ? enriched.itemId() : parent.itemId();
        files.unlinked(
                enriched.itemId(),
                enriched.revision(),
                enriched.files().stream().map(each -> each.file().id()).toList(),
                at);
        Set<List<Object>> places = new HashSet<>();
        for (ItemFile file : enriched.files()) {
            // Of several files that show the same whole item, the first is the one and the others are more of it.
            boolean duplicate = !places.add(List.of(
                    file.file().libraryId(),
                    Objects.requireNonNullElse(file.part(), 0),
                    Objects.requireNonNullElse(file.version(), "")));
            files.linked(enriched, file, titleItem, duplicate, at);
        }
    }

    private void published(AssetPublished published, Instant at) {
        switch (published.outcome()) {
            case WRITTEN, UNCHANGED ->
                published.files().forEach(file -> files.ended(file, ScannedFileStatus.SUCCESS, at));
            case FAILED -> published.files().forEach(file -> files.ended(file, ScannedFileStatus.FAILED, at));
            case HELD -> {} // a person decides; until then it is in work
        }
    }
}
