package app.marquee.enrichment.tmdb;

import static org.assertj.core.api.Assertions.assertThat;

import app.marquee.enrichment.tmdb.MatchTable.Outcome;
import app.marquee.enrichment.tmdb.MatchTable.Verdict;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A part of what {@code ./marquee bench match} measures. */
class MatchTableTest {
    private static final int ONE_OF = 4;

    @Test
    void takesNoWrongTitleAndAsksNobodyWhereTheNameSaysEnough() throws IOException {
        List<MatchTable.Case> cases = MatchTable.cases(null);
        try (TmdbStandIn standIn = TmdbStandIn.start()) {
            MatchTable table = new MatchTable(standIn, Unbudgeted.provider(standIn.apiUrl()));

            List<Outcome> outcomes = IntStream.range(0, cases.size())
                    .filter(i -> i % ONE_OF == 0)
                    .mapToObj(i -> table.look(cases.get(i)))
                    .toList();

            assertThat(outcomes).noneMatch(each -> each.verdict() == Verdict.WRONG);
            assertThat(outcomes).filteredOn(Outcome::told).noneMatch(each -> each.verdict() == Verdict.ASKED);
            assertThat(outcomes)
                    .filteredOn(each -> each.verdict() == Verdict.RIGHT && each.requests() > 1)
                    .hasSizeLessThan(outcomes.size() / 5);
        }
    }
}
