package app.marquee.publisher.publishing;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.event.MetadataEnriched.ItemFolder;
import app.marquee.model.media.ItemFile;
import app.marquee.publisher.placing.LockKeys;
import app.marquee.publisher.placing.TargetNames;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an item lies in a library, and what is locked while something is placed there. */
final class ItemFolders {
    private ItemFolders() {}

    /** Empty when the document names neither folder nor file there. */
    static Optional<String> folder(MetadataEnriched document, long libraryId) {
        Stream<String> folders = document.folders().stream()
                .filter(folder -> folder.libraryId() == libraryId)
                .map(ItemFolder::path);
        return Stream.concat(folders, files(document, libraryId).map(ItemFolders::folder))
                .findFirst();
    }

    /** @param folder the item's */
    static List<String> lockKeys(MetadataEnriched document, long libraryId, String folder) {
        Set<String> folders = files(document, libraryId)
                // Movies that share a folder do not share a single file.
                .map(file -> file.folder() == null && document.parent() == null
                        ? file.file().path()
                        : folder(file))
                .collect(Collectors.toSet());
        Stream<String> locked = folders.isEmpty() ? Stream.of(folder) : folders.stream();
        return Stream.concat(
                        Stream.of(LockKeys.item(document.itemId())),
                        locked.map(each -> LockKeys.folder(libraryId, each)))
                .toList();
    }

    private static Stream<ItemFile> files(MetadataEnriched document, long libraryId) {
        return document.files().stream().filter(file -> file.file().libraryId() == libraryId);
    }

    private static String folder(ItemFile file) {
        return file.folder() != null
                ? file.folder()
                : TargetNames.folderOf(file.file().path());
    }
}
