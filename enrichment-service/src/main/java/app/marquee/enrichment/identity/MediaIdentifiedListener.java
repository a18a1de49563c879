package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.catalogue.ItemKey;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Failure;
import app.marquee.messaging.Listener;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Library;
import app.marquee.model.media.TitleCandidate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Links a file to what it shows, or to the question that will tell. */
@Component
class MediaIdentifiedListener implements Listener<MediaIdentified> {
    private static final Logger LOG = LoggerFactory.getLogger(MediaIdentifiedListener.class);

    private final LibraryRepository libraries;
    private final FileRepository files;
    private final QuestionRepository questions;
    private final Questions asking;
    private final Catalogue catalogue;

    MediaIdentifiedListener(
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
    public void on(MediaIdentified file) {
        LibraryRepository.KnownLibrary known = libraries
                .find(file.file().libraryId())
                .orElseThrow(() -> new MessageFailure(
                        Failure.Kind.CONFLICT, "library " + file.file().libraryId() + " has not been announced yet"));
        if (known.removed() || known.library().isEmpty()) {
            return;
        }
        Library library = known.library().get();
        Integer tmdbId = file.ids().tmdb();
        Optional<Question> settled = tmdbId == null
                ? Optional.empty()
                : questions.answered(file.file().id(), FileQuestion.of(file, library, false), tmdbId);
        if (settled.isPresent()) {
            if (files.take(file, settled.get().id(), Correlation.currentId())) {
                asking.answerOrAsk(settled.get(), file);
            }
        } else if (tmdbId != null) {
            if (files.take(file, null, Correlation.currentId())) {
                catalogue.link(
                        new ItemKey(FileQuestion.rootKind(file), tmdbId, library.demo()),
                        title(file),
                        library.language(),
                        List.of(file),
                        Questions.urgency());
            }
        } else {
            Question question = questions.join(FileQuestion.of(file, library, true));
            if (files.take(file, question.id(), Correlation.currentId())) {
                asking.answerOrAsk(question, file);
            }
        }
        LOG.atInfo()
                .addKeyValue(LogKeys.FILE_ID, file.file().id())
                .addKeyValue(LogKeys.PATH, file.file().path())
                .log("media identified");
    }

    private static String title(MediaIdentified file) {
        return file.titles().stream()
                .map(TitleCandidate::title)
                .findFirst()
                .orElse(file.file().path());
    }
}
