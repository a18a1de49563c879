package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Radarr or Sonarr said something. Sent by api-gateway from its ledger, with the facts the many shapes of bodies have in
 * common; paths are the instance's own view.
 *
 * @param instance  the name its user gave it
 * @param eventType as sent, for example {@code Download}
 * @param title     of the movie or series
 * @param folder    of the movie or series, absolute as the instance sees it
 * @param ids       of the movie or series
 * @param files     that were imported, renamed or deleted
 * @param deleteReason as sent, for example {@code upgrade}
 * @param downloadId of the download client, which ties several events of one release together
 */
@WireName("webhook.received")
public record WebhookReceived(
        long jobId,
        Source source,
        @Nullable String instance,
        String eventType,
        @Nullable String title,
        @Nullable Integer year,
        @Nullable String folder,
        ExternalIds ids,
        List<WebhookFile> files,
        boolean upgrade,
        @Nullable String deleteReason,
        @Nullable String downloadId)
        implements PipelineEvent {
    public WebhookReceived {
        files = Lists.copyOf(files);
    }

    public enum Source {
        RADARR,
        SONARR
    }

    /**
     * @param path absolute, as the instance sees it
     * @param previousPath of a renamed file
     * @param deleted whether this file was deleted, by itself or because another took its place
     */
    public record WebhookFile(
            String path,
            @Nullable String previousPath,
            @Nullable Long size,
            boolean deleted) {}
}
