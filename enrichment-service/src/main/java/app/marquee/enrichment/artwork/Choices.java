package app.marquee.enrichment.artwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is chosen among the candidates of several items and types. */
final class Choices {
    private final Map<Choosable.Address, Integer> ordinals = new HashMap<>();
    private final List<CandidateRepository.Place> ofStored = new ArrayList<>();
    private final List<Choosable> uncompared = new ArrayList<>();

    /** @param candidates of one item and type */
    void add(List<Choosable> candidates, SelectionRules rules) {
        List<Choosable> chosen = Selection.choose(candidates, rules);
        for (int ordinal = 0; ordinal < chosen.size(); ordinal++) {
            ordinals.put(chosen.get(ordinal).address(), ordinal);
        }
        for (Choosable each : candidates) {
            Long id = each.id();
            if (id != null) {
                ofStored.add(new CandidateRepository.Place(
                        id, CandidateScore.of(each.candidate(), rules), ordinal(each.address())));
            }
        }
        uncompared.addAll(Selection.uncompared(chosen));
    }

    /** Among the chosen of its type, from 0; null when it is not chosen. */
    @Nullable
    Integer ordinal(Choosable.Address address) {
        return ordinals.get(address);
    }

    List<CandidateRepository.Place> ofStored() {
        return List.copyOf(ofStored);
    }

    /** Those that were chosen together and that nobody compared yet. */
    List<Choosable> uncompared() {
        return List.copyOf(uncompared);
    }

    /** The items of these. */
    Set<Long> toCompare() {
        return uncompared.stream().map(each -> each.slot().item()).collect(Collectors.toSet());
    }
}
