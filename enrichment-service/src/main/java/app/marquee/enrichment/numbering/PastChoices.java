package app.marquee.enrichment.numbering;

import java.time.Instant;
import java.util.Optional;

/** What was chosen and looked for before. */
interface PastChoices {
    /** Which order was chosen or found; empty when nobody ever thought of it. */
    Optional<ChosenOrderRepository.Chosen> chosen(long series);

    /** Whether orders were looked for with the same numbers since then. */
    boolean lookedAt(long series, String digest, Instant since);
}
