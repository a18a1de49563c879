package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.Lists;
import java.util.List;

/**
 * Files we published are gone or are no longer what we wrote. Sent by scanner-service.
 *
 * @param folder relative to the library's root
 * @param paths  relative to the library's root
 */
@WireName("asset.disturbed")
public record AssetDisturbed(long libraryId, String folder, List<String> paths, Disturbance disturbance)
        implements PipelineEvent {
    public AssetDisturbed {
        paths = Lists.copyOf(paths);
    }

    public enum Disturbance {
        /** Wiped, as an upgrade does: restored from the cache. */
        GONE,
        /** Somebody else wrote: theirs stays. */
        CHANGED
    }
}
