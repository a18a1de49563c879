package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.catalogue.FileItemRepository;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.model.event.MediaIdentified;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is shown is another title, whatever number led to it. Runs in the caller's transaction. */
@Component
public class Rematching {
    private final LibraryRepository libraries;
    private final FileRepository files;
    private final FileItemRepository fileItems;
    private final QuestionRepository questions;
    private final Questions asking;
    private final Catalogue catalogue;

    Rematching(
            LibraryRepository libraries,
            FileRepository files,
            FileItemRepository fileItems,
            QuestionRepository questions,
            Questions asking,
            Catalogue catalogue) {
        this.libraries = libraries;
        this.files = files;
        this.fileItems = fileItems;
        this.questions = questions;
        this.asking = asking;
        this.catalogue = catalogue;
    }

    /**
     * All files of a movie, or of the series of an item, show another one. Each becomes a file of the question its name asks,
     * which is answered so for ever, and the number it had is not believed any longer.
     *
     * @param title of the other one; what the name says when null
     * @return false when no file shows the item
     */
    public boolean all(long item, int tmdbId, @Nullable String title, String person) {
        Optional<Catalogue.Root> root = catalogue.rootOf(item);
        if (root.isEmpty()) {
            return false;
        }
        Map<String, Question.Draft> drafts = new TreeMap<>();
        Map<Long, String> keys = new TreeMap<>();
        for (MediaIdentified file : fileItems.below(root.get().id())) {
            draft(file).ifPresent(draft -> {
                drafts.put(draft.key(), draft);
                keys.put(file.file().id(), draft.key());
            });
        }
        drafts.forEach((key, draft) -> {
            Question question = questions.join(draft);
            keys.forEach((file, asks) -> {
                if (asks.equals(key)) {
                    files.waitFor(file, question.id());
                }
            });
            questions.refused(question.id(), root.get().tmdbId());
            asking.settleByPerson(question, tmdbId, title, person);
        });
        return !drafts.isEmpty();
    }

    private Optional<Question.Draft> draft(MediaIdentified file) {
        return libraries
                .find(file.file().libraryId())
                .flatMap(LibraryRepository.KnownLibrary::library)
                .map(library -> FileQuestion.of(file, library, false));
    }
}
