package app.marquee.enrichment.numbering;

import app.marquee.enrichment.provider.EpisodeOrder;
import app.marquee.model.media.Numbering;
import java.util.List;
import java.util.Objects;

/** By which order the files of a series turned out to be numbered. */
public sealed interface Numbered {
    /** By the one that is known already, or nobody can tell more than before. */
    record AsBefore() implements Numbered {}

    /** By the provider's own. */
    record ByOwn() implements Numbered {}

    /**
     * @param automatic whether it was found by itself, and not chosen by a person
     * @param reason    in words a person can read
     */
    record By(EpisodeOrder order, boolean automatic, String reason) implements Numbered {
        /** Whether a file says a number that is not in the order, or none at all. */
        public boolean leavesOut(Numbering said) {
            return said.episodes().isEmpty()
                    || said.episodes().stream()
                            .anyMatch(number -> order.places().stream()
                                    .noneMatch(place -> place.orderNumber() == number
                                            && place.orderSeason() == Objects.requireNonNullElse(said.season(), 1)));
        }
    }

    /**
     * Not by the provider's own, and it is not certain by which.
     *
     * @param fitting those they fit, without their places
     * @param digest  of what was compared
     */
    record Unclear(List<EpisodeOrder> fitting, String reason, String digest) implements Numbered {
        public Unclear {
            fitting = List.copyOf(fitting);
        }
    }
}
