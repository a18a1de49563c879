package app.marquee.enrichment.catalogue;

import app.marquee.model.event.MediaIdentified;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Who is asked when a file turns out not to show what was thought. */
public interface Doubts {
    /** Takes the locks that raising a doubt about these files needs; called before any item is locked. */
    void prepare(Collection<MediaIdentified> files);

    /**
     * @param refusedTmdbId the provider knows nothing by this number; null when the title is right and its place is not known
     * @param reason in words a person can read
     */
    void raise(MediaIdentified file, @Nullable Integer refusedTmdbId, String reason);
}
