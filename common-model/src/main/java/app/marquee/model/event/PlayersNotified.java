package app.marquee.model.event;

import app.marquee.model.WireName;
import app.marquee.model.media.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target was told of changes in a folder. Sent by notifier-service, once per call; a call tells of many items.
 *
 * @param service for example {@code kodi}
 * @param folder  as the target sees it
 * @param items   whose changes the call told
 * @param reason  why it failed, or why nobody knows
 */
@WireName("players.notified")
public record PlayersNotified(
        long targetId,
        String service,
        String target,
        long libraryId,
        String folder,
        Outcome outcome,
        List<Item> items,
        @Nullable String reason)
        implements PipelineEvent {
    public PlayersNotified {
        items = Lists.copyOf(items);
    }

    public enum Outcome {
        TOLD,
        /** The call was interrupted: it may have arrived. Players are told again, people are not. */
        UNKNOWN,
        FAILED
    }

    public record Item(long itemId, long revision) {}
}
