package app.marquee.enrichment.summary;

import app.marquee.enrichment.budget.BudgetException;
import app.marquee.enrichment.budget.BudgetState;
import app.marquee.enrichment.budget.Budgets;
import app.marquee.enrichment.budget.RequestBudget;
import app.marquee.enrichment.catalogue.Counts;
import app.marquee.enrichment.numbering.NumberingDoubts;
import app.marquee.messaging.OutageProbe;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One look at enrichment. */
@RestController
class SummaryController {
    private final Counts counts;
    private final Budgets budgets;
    private final Shortages shortages;
    private final List<OutageProbe> probes;
    private final NumberingDoubts numbering;

    SummaryController(
            Counts counts, Budgets budgets, Shortages shortages, List<OutageProbe> probes, NumberingDoubts numbering) {
        this.counts = counts;
        this.budgets = budgets;
        this.shortages = shortages;
        this.probes = probes;
        this.numbering = numbering;
    }

    @GetMapping("/api/v1/enrichment/summary")
    Summary summary() {
        Map<String, Long> questions = counts.questions();
        List<WaitingFiles> waiting = shortages.all();
        List<String> problems = Stream.of(
                        waiting.stream().map(WaitingFiles::problem),
                        probes.stream().flatMap(probe -> probe.problem().stream()),
                        numbering.problem().stream())
                .flatMap(each -> each)
                .distinct()
                .toList();
        return new Summary(
                counts.items(),
                questions,
                questions.getOrDefault("unmatched", 0L),
                budgets.all().stream().flatMap(budget -> state(budget).stream()).toList(),
                waiting,
                problems);
    }

    private static Optional<BudgetState> state(RequestBudget budget) {
        try {
            return Optional.of(budget.state());
        } catch (BudgetException e) {
            return Optional.empty();
        }
    }

    /**
     * @param items    by kind and state, for example {@code movie.enriched}
     * @param waiting  files for which nobody can be asked at present
     * @param problems what is wrong and what to do, in sentences
     */
    record Summary(
            Map<String, Long> items,
            Map<String, Long> questions,
            long unmatched,
            List<BudgetState> budgets,
            List<WaitingFiles> waiting,
            List<String> problems) {}
}
