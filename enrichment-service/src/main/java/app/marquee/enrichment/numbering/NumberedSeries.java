package app.marquee.enrichment.numbering;

import app.marquee.model.media.ExternalIds;
import java.util.Optional;

/** The series whose files are numbered. */
public interface NumberedSeries {
    /** Empty when there is no such series. */
    Optional<Known> series(long id);

    /** Its files are numbered otherwise from now on; runs in the caller's transaction. */
    void placeAnew(long series, Runnable change);

    /** @param language of its library, ISO 639-1 */
    record Known(long id, ExternalIds ids, String language, boolean demo) {}
}
