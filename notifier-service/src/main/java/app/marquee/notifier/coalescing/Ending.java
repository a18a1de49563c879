package app.marquee.notifier.coalescing;

import app.marquee.model.event.PlayersNotified;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a delivery ended.
 *
 * @param atTarget the folder as the target sees it
 * @param urgency  of the most urgent news it carried
 * @param remark   something odd about a call that was made
 */
record Ending(
        PlayersNotified.Outcome outcome,
        int attempts,
        String atTarget,
        int urgency,
        @Nullable String reason,
        @Nullable String remark) {
    String state() {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
