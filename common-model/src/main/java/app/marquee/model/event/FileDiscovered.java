package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A media file is new or changed and wants to be looked into. Sent and heard by scanner-service (any instance), once per
 * file and revision.
 *
 * @param size     bytes
 * @param hints    ids that came with the file, as a webhook has them; for an episode they are its series'
 * @param scanId   the scan that found it
 * @param replaces the file this one was put in place of, in an upgrade
 * @param videoChanged whether the video itself is new or another, not merely what lies beside it
 */
@WireName("file.discovered")
public record FileDiscovered(
        FileReference file,
        long size,
        Instant modifiedAt,
        Origin origin,
        ExternalIds hints,
        @Nullable Long scanId,
        @Nullable Long replaces,
        boolean videoChanged)
        implements PipelineEvent {}
