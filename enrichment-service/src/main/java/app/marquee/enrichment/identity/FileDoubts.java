package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.catalogue.Doubts;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.model.event.MediaIdentified;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks anew, by its title, what a file shows whose number proved wrong. */
@Component
class FileDoubts implements Doubts {
    private final LibraryRepository libraries;
    private final FileRepository files;
    private final QuestionRepository questions;
    private final Questions asking;
    private final Catalogue catalogue;

    FileDoubts(
            LibraryRepository libraries,
            FileRepository files,
            QuestionRepository questions,
            Questions asking,
            Catalogue catalogue) {
        this.libraries = libraries;
        this.files = files;
        this.questions = questions;
        this.asking = asking;
        this.catalogue = catalogue;
    }

    @Override
    public void prepare(Collection<MediaIdentified> doubtful) {
        var unused = questions.join(
                doubtful.stream().flatMap(file -> draft(file).stream()).toList());
    }

    @Override
    public void raise(MediaIdentified file, @Nullable Integer refusedTmdbId, String reason) {
        Optional<Question.Draft> draft = draft(file);
        if (draft.isEmpty()) {
            return;
        }
        catalogue.unlink(file.file().id());
        Question question = questions.join(draft.get());
        files.waitFor(file.file().id(), question.id());
        if (question.state() == Question.State.DISMISSED) {
            answerOrAsk(question, file);
        } else if (refusedTmdbId == null) {
            asking.giveToPerson(question, question.suggestions(), reason);
        } else if (refusedTmdbId.equals(question.tmdbId())) {
            asking.withdraw(question, reason);
        } else {
            answerOrAsk(question, file);
            questions.doubted(question.id(), reason);
        }
    }

    private void answerOrAsk(Question question, MediaIdentified file) {
        asking.answerOrAsk(question, List.of(file)).ifPresent(link -> catalogue.link(List.of(link)));
    }

    private Optional<Question.Draft> draft(MediaIdentified file) {
        return libraries
                .find(file.file().libraryId())
                .flatMap(LibraryRepository.KnownLibrary::library)
                .map(library -> FileQuestion.of(file, library, false));
    }
}
