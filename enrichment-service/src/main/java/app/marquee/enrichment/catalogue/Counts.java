package app.marquee.enrichment.catalogue;

import java.util.Map;
import org.springframework.stereotype.Component;

/** How many there are of what. */
@Component
public class Counts {
    private final CountRepository counts;

    Counts(CountRepository counts) {
        this.counts = counts;
    }

    /** By kind and state, for example {@code movie.enriched}. */
    public Map<String, Long> items() {
        return counts.counts();
    }

    /** Files of demo libraries, or of all others, whose item nobody could be asked about yet. */
    public long waitingFiles(boolean demo) {
        return counts.waitingFiles(demo);
    }

    /** By state, for example {@code unmatched}. */
    public Map<String, Long> questions() {
        return counts.questions();
    }
}
