package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.FileReference;
import java.time.Instant;

/**
 * A media file is gone, and its root is proven to be there. Sent by scanner-service, for an upgrade only when no
 * successor came within the time held.
 *
 * @param withdrawAfter when what was published for the file may be withdrawn; until then a person or the file's return
 *                      undoes it
 */
@WireName("file.removed")
public record FileRemoved(FileReference file, Reason reason, Instant withdrawAfter) implements PipelineEvent {
    public enum Reason {
        DELETED,
        /** Its successor shows the same item: nothing is withdrawn that the successor needs. */
        REPLACED,
        MISSING
    }
}
