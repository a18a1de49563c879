package app.marquee.publisher.publishing;

import static app.marquee.publisher.Documents.file;
import static app.marquee.publisher.Documents.movie;
import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.AutomationMode;
import app.marquee.model.media.ExistingFiles;
import app.marquee.model.media.Library;
import app.marquee.model.media.Origin;
import app.marquee.publisher.Documents;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.library.LibraryCopy;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutomationTest {
    @ParameterizedTest(name = "{0}, webhook publishes {1}, came by {2}, edited {3}, published before {4}: {5}")
    @CsvSource({
        "AUTOMATIC, true,  SCAN,    false, false, Publish",
        "AUTOMATIC, true,  SCAN,    true,  true,  Hold",
        "AUTOMATIC, true,  WEBHOOK, true,  true,  PublishApproved",
        "AUTOMATIC, true,  WEBHOOK, true,  false, Hold",
        "AUTOMATIC, false, WEBHOOK, true,  true,  Hold",
        "HYBRID,    true,  SCAN,    false, false, Hold",
        "HYBRID,    true,  WEBHOOK, false, false, Publish",
        "HYBRID,    false, WEBHOOK, false, false, Publish",
        "MANUAL,    true,  SCAN,    false, false, Hold",
        "MANUAL,    true,  WEBHOOK, false, false, Publish",
        "MANUAL,    false, WEBHOOK, false, false, Hold",
    })
    void decides(
            AutomationMode mode,
            boolean webhookPublishes,
            Origin origin,
            boolean edited,
            boolean before,
            String verdict) {
        LibraryCopy library = new LibraryCopy(library(mode, webhookPublishes, true), false);

        Verdict decided = Automation.of(library, item(origin, edited, before), Trigger.MESSAGE, false);

        assertThat(decided.getClass().getSimpleName()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, true, false, Publish",
        "PERSON, false, false, Hold",
        "PERSON, true, true, Hold",
        "DUE, true, false, Hold"
    })
    void aPersonPublishesAnythingButWhatIsNotConfirmedOrUndone(
            Trigger trigger, boolean confirmed, boolean undone, String verdict) {
        LibraryCopy library = new LibraryCopy(library(AutomationMode.MANUAL, false, confirmed), undone);

        Verdict decided = Automation.of(library, item(Origin.SCAN, true, false), trigger, false);

        assertThat(decided.getClass().getSimpleName()).isEqualTo(verdict);
    }

    private static DesiredItem item(Origin origin, boolean edited, boolean before) {
        MetadataEnriched document = movie(1, 5, "A", List.of(), file(2, 3, "A.mkv", null, 0, origin));
        MetadataEnriched approved = before ? movie(1, 4, "A", List.of()) : null;
        return new DesiredItem(edited ? Documents.edited(document) : document, 0, approved, before ? 4 : 0);
    }

    private static Library library(AutomationMode mode, boolean webhookPublishes, boolean confirmed) {
        Library plain = Documents.library(3, Path.of("/srv/movies"), mode, ExistingFiles.MERGE, confirmed);
        return new Library(
                plain.id(),
                plain.name(),
                plain.kind(),
                plain.root(),
                plain.linkRoot(),
                plain.sourceRoots(),
                plain.layout(),
                plain.automation(),
                webhookPublishes,
                plain.existing(),
                plain.confirmed(),
                plain.pathMappings(),
                plain.language(),
                plain.demo());
    }
}
