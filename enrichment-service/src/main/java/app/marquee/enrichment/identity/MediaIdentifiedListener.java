package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.Catalogue;
import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.catalogue.ItemKey;
import app.marquee.enrichment.library.LibraryRepository;
import app.marquee.messaging.BatchListener;
import app.marquee.messaging.Correlation;
import app.marquee.messaging.Failure;
import app.marquee.messaging.LogKeys;
import app.marquee.messaging.MessageFailure;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.Library;
import app.marquee.model.media.TitleCandidate;
import app.marquee.model.media.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Links files to what they show, or to the questions that will tell. */
@Component
class MediaIdentifiedListener implements BatchListener<MediaIdentified> {
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
    public void on(List<Received<MediaIdentified>> batch) {
        Collection<Arrival> arrivals = newest(batch);
        Map<Long, Question> waitFor = questionsOf(arrivals);
        Set<Long> taken = files.take(arrivals.stream()
                .map(each -> new FileRepository.Taking(
                        each.file(),
                        id(waitFor.get(each.id())),
                        each.correlation().id()))
                .toList());
        Map<Question, List<Arrival>> waiting = new LinkedHashMap<>();
        Map<ItemKey, List<Arrival>> numbered = new LinkedHashMap<>();
        arrivals.stream().filter(each -> taken.contains(each.id())).forEach(each -> {
            Question question = waitFor.get(each.id());
            if (question != null) {
                waiting.computeIfAbsent(question, first -> new ArrayList<>()).add(each);
            } else {
                numbered.computeIfAbsent(each.given().orElseThrow(), first -> new ArrayList<>())
                        .add(each);
            }
        });
        List<Catalogue.Link> links = new ArrayList<>();
        waiting.forEach((question, all) ->
                within(all).run(() -> asking.answerOrAsk(question, filesOf(all)).ifPresent(links::add)));
        numbered.forEach((key, all) -> links.add(new Catalogue.Link(
                key, all.getFirst().title(), all.getFirst().library().language(), filesOf(all), within(all))));
        catalogue.link(links);
        batch.forEach(each -> each.correlation()
                .run(() -> LOG.atInfo()
                        .addKeyValue(LogKeys.FILE_ID, each.message().file().id())
                        .addKeyValue(LogKeys.PATH, each.message().file().path())
                        .log("media identified")));
    }

    /** What was said last of each file, in the order of ids; nothing of libraries that are gone. */
    private Collection<Arrival> newest(List<Received<MediaIdentified>> batch) {
        Map<Long, LibraryRepository.KnownLibrary> known = libraries.find(
                batch.stream().map(each -> each.message().file().libraryId()).collect(Collectors.toSet()));
        Map<Long, Arrival> newest = new TreeMap<>();
        for (Received<MediaIdentified> each : batch) {
            MediaIdentified file = each.message();
            LibraryRepository.KnownLibrary library = known.get(file.file().libraryId());
            if (library == null) {
                throw new MessageFailure(
                        Failure.Kind.CONFLICT, "library " + file.file().libraryId() + " has not been announced yet");
            }
            if (!library.removed()) {
                library.library()
                        .ifPresent(of -> newest.merge(
                                file.file().id(), new Arrival(file, of, each.correlation()), Arrival::later));
            }
        }
        return newest.values();
    }

    /**
     * The questions these files wait for or are answered by, by the file's id, locked. A file that gives a number has none,
     * unless one was answered so, or a person did not believe the number.
     */
    private Map<Long, Question> questionsOf(Collection<Arrival> arrivals) {
        Map<Long, Question> found = new HashMap<>(answered(
                arrivals.stream().flatMap(each -> each.numbered().stream()).toList()));
        Map<Long, Question.Draft> drafts = new LinkedHashMap<>();
        arrivals.stream()
                .filter(each -> each.given().isEmpty())
                .forEach(each -> drafts.put(each.id(), FileQuestion.of(each.file(), each.library(), true)));
        if (!drafts.isEmpty()) {
            Map<String, Question> joined = questions.join(drafts.values());
            drafts.forEach((file, draft) -> found.put(file, joined.get(draft.key())));
        }
        return found;
    }

    private Map<Long, Question> answered(List<QuestionRepository.Numbered> numbered) {
        Map<Long, Long> answered = numbered.isEmpty() ? Map.of() : questions.answered(numbered);
        if (answered.isEmpty()) {
            return Map.of();
        }
        Map<Long, Question> locked = questions.lockAll(Set.copyOf(answered.values())).stream()
                .collect(Collectors.toMap(Question::id, question -> question));
        Map<Long, Question> found = new HashMap<>();
        // what was answered before the lock may not be so any longer
        questions.answered(numbered).forEach((file, id) -> {
            Question question = locked.get(id);
            if (question != null) {
                found.put(file, question);
            }
        });
        return found;
    }

    /** The way of the first of them, as urgent as the most urgent. */
    private static Correlation within(List<Arrival> all) {
        Correlation first = all.getFirst().correlation();
        Urgency urgency = all.stream()
                .map(each -> each.correlation().urgency())
                .min(Comparator.comparingInt(Urgency::level))
                .orElseThrow();
        return new Correlation(first.id(), first.causes(), urgency, first.messageId());
    }

    private static List<MediaIdentified> filesOf(List<Arrival> all) {
        return all.stream().map(Arrival::file).toList();
    }

    private static @Nullable Long id(@Nullable Question question) {
        return question == null ? null : question.id();
    }

    /** What is said of a file. */
    private record Arrival(MediaIdentified file, Library library, Correlation correlation) {
        long id() {
            return file.file().id();
        }

        Arrival later(Arrival other) {
            return other.file.file().revision() >= file.file().revision() ? other : this;
        }

        /** What it shows, when its number says so. */
        Optional<ItemKey> given() {
            return Optional.ofNullable(file.ids().tmdb())
                    .map(tmdb -> new ItemKey(FileQuestion.rootKind(file), tmdb, library.demo()));
        }

        Optional<QuestionRepository.Numbered> numbered() {
            return given().map(key ->
                    new QuestionRepository.Numbered(id(), FileQuestion.of(file, library, false), key.tmdbId()));
        }

        String title() {
            return file.titles().stream()
                    .map(TitleCandidate::title)
                    .findFirst()
                    .orElse(file.file().path());
        }
    }
}
