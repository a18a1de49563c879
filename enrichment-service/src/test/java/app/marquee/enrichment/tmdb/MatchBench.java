package app.marquee.enrichment.tmdb;

import app.marquee.enrichment.identity.ScoredTitle;
import app.marquee.enrichment.tmdb.MatchTable.Outcome;
import app.marquee.enrichment.tmdb.MatchTable.Verdict;
import app.marquee.model.MessageJson;
import app.marquee.testkit.tmdb.TmdbStandIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./marquee bench match [CASES]}: how many names of a table are matched rightly. Exit status 1 when a promise breaks. */
final class MatchBench {
    private static final double LEAST_MATCHED = 97;
    private static final int SHOWN = 3;

    private MatchBench() {}

    public static void main(String[] arguments) throws Exception {
        long start = System.nanoTime();
        List<Outcome> outcomes = new ArrayList<>();
        try (TmdbStandIn standIn = TmdbStandIn.start()) {
            MatchTable table = new MatchTable(standIn, Unbudgeted.provider(standIn.apiUrl()));
            for (MatchTable.Case each : MatchTable.cases(arguments.length == 0 ? null : Path.of(arguments[0]))) {
                outcomes.add(table.look(each));
            }
        }
        outcomes.stream()
                .filter(each -> each.verdict() == Verdict.WRONG || each.verdict() == Verdict.ASKED)
                .forEach(MatchBench::show);
        long wrong = count(outcomes, Verdict.WRONG);
        List<Outcome> told = outcomes.stream()
                .filter(Outcome::told)
                .filter(each -> each.verdict() != Verdict.RIGHTLY_ASKED)
                .toList();
        double matched = 100.0 * count(told, Verdict.RIGHT) / Math.max(1, told.size());
        List<Outcome> right = outcomes.stream()
                .filter(each -> each.verdict() == Verdict.RIGHT)
                .toList();
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("bench", "match");
        figures.put("promisesHold", wrong == 0 && matched >= LEAST_MATCHED);
        figures.put("cases", outcomes.size());
        figures.put("wrong", wrong);
        figures.put("withYearOrCountry", told.size());
        figures.put("matchedOfThesePercent", Math.round(matched * 10) / 10.0);
        figures.put("matched", right.size());
        figures.put("askedThoughKnown", count(outcomes, Verdict.ASKED));
        figures.put("rightlyAsked", count(outcomes, Verdict.RIGHTLY_ASKED));
        figures.put(
                "byOneSearchPercent",
                Math.round(1000.0
                                * right.stream()
                                        .filter(each -> each.requests() == 1)
                                        .count()
                                / Math.max(1, right.size()))
                        / 10.0);
        figures.put("requests", outcomes.stream().mapToInt(Outcome::requests).sum());
        figures.put(
                "mostRequests",
                outcomes.stream().mapToInt(Outcome::requests).max().orElse(0));
        figures.put("seconds", Math.round((System.nanoTime() - start) / 1e8) / 10.0);
        System.out.println(MessageJson.mapper().writeValueAsString(figures));
        System.exit(Boolean.TRUE.equals(figures.get("promisesHold")) ? 0 : 1);
    }

    private static long count(List<Outcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(each -> each.verdict() == verdict).count();
    }

    private static void show(Outcome outcome) {
        System.out.printf(
                "%-6s %s: wanted %s; %s%n",
                outcome.verdict(), outcome.of().path(), outcome.of().expected(), outcome.reason());
        for (ScoredTitle each : outcome.candidates().stream().limit(SHOWN).toList()) {
            System.out.printf(
                    "         %.3f %s (%s) #%d %s%n",
                    each.score(),
                    each.hit().title(),
                    each.hit().year(),
                    each.hit().tmdbId(),
                    String.join(", ", each.reasons()));
        }
    }
}
