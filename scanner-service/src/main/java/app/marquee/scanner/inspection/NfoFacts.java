package app.marquee.scanner.inspection;

import app.marquee.model.media.ExternalIds;
import app.marquee.model.media.Lists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an NFO says, of whatever dialect.
 *
 * @param root     name of its first element; empty for one that holds only addresses
 * @param episodes of a file with several, in their order
 */
record NfoFacts(
        String root,
        @Nullable String title,
        @Nullable String originalTitle,
        @Nullable String showTitle,
        @Nullable Integer year,
        ExternalIds ids,
        @Nullable Integer season,
        List<Integer> episodes) {
    NfoFacts {
        episodes = Lists.copyOf(episodes);
    }
}
