package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Chooses among the candidates of one item and type; the same candidates always give the same choice. */
final class Selection {
    private Selection() {}

    /** The best first. One that looks like a better one is left out, as far as the images were looked at. */
    static List<Choosable> choose(List<Choosable> candidates, SelectionRules rules) {
        List<Choosable> ranked = candidates.stream()
                .filter(each -> !each.unusable())
                .sorted(Comparator.comparingDouble((Choosable each) -> CandidateScore.of(each.candidate(), rules))
                        .reversed()
                        .thenComparing(each -> each.candidate().url()))
                .toList();
        Predicate<Choosable> large = each -> largeEnough(each.candidate(), rules);
        List<Choosable> chosen = new ArrayList<>();
        add(chosen, ranked.stream().filter(large).toList(), rules.most(), rules);
        add(chosen, ranked.stream().filter(large.negate()).toList(), rules.least(), rules);
        return chosen;
    }

    /** Those of the chosen that nobody compared yet; none where only one is chosen, which can be no duplicate. */
    static List<Choosable> uncompared(List<Choosable> chosen) {
        return chosen.size() < 2
                ? List.of()
                : chosen.stream().filter(each -> each.fingerprint() == null).toList();
    }

    private static void add(List<Choosable> chosen, List<Choosable> ranked, int upTo, SelectionRules rules) {
        for (Choosable each : ranked) {
            if (chosen.size() >= upTo) {
                return;
            }
            if (chosen.stream().noneMatch(other -> alike(each.fingerprint(), other.fingerprint(), rules))) {
                chosen.add(each);
            }
        }
    }

    private static boolean alike(@Nullable Fingerprint one, @Nullable Fingerprint other, SelectionRules rules) {
        return one != null && other != null && one.likeness(other) >= rules.alikeFrom();
    }

    private static boolean largeEnough(Candidate candidate, SelectionRules rules) {
        return (candidate.width() == 0 || candidate.width() >= rules.minWidth())
                && (candidate.height() == 0 || candidate.height() >= rules.minHeight());
    }
}
