package app.marquee.publisher.publishing;

import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Library;
import app.marquee.model.media.Origin;
import app.marquee.publisher.desired.DesiredItem;
import app.marquee.publisher.library.LibraryCopy;

/** Decides between publishing and holding, from the library's automation, where the files came from, and what people did. */
final class Automation {
    private Automation() {}

    /** @param forced whether a person asked for it, now or before a try that failed */
    static Verdict of(LibraryCopy copy, DesiredItem item, Trigger trigger, boolean forced) {
        Library library = copy.library();
        MetadataEnriched document = item.document();
        if (copy.undone()) {
            return new Verdict.Hold("the library was undone; confirm it to publish again");
        }
        if (!library.confirmed()) {
            return new Verdict.Hold("the library's first plan is not confirmed yet");
        }
        if (forced || trigger.forces() || item.asApproved()) {
            return new Verdict.Publish();
        }
        if (trigger == Trigger.RESTORE) {
            return item.everPublished()
                    ? new Verdict.PublishApproved("restored as it was published")
                    : new Verdict.Hold("it never was published");
        }
        boolean webhook = document.files().stream()
                .anyMatch(file -> file.file().libraryId() == library.id() && file.origin() == Origin.WEBHOOK);
        boolean unpublishedEdits = document.edited() && item.approvedRevision() != item.revision();
        if (unpublishedEdits) {
            return webhook && library.webhookPublishes() && item.everPublished()
                    ? new Verdict.PublishApproved("edits wait for the person who made them")
                    : new Verdict.Hold("edits wait for the person who made them");
        }
        return switch (library.automation()) {
            case AUTOMATIC -> new Verdict.Publish();
            case HYBRID ->
                webhook
                        ? new Verdict.Publish()
                        : new Verdict.Hold("the library publishes by itself only what a webhook brought");
            case MANUAL ->
                webhook && library.webhookPublishes()
                        ? new Verdict.Publish()
                        : new Verdict.Hold("the library publishes nothing by itself");
        };
    }
}
