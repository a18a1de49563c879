package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps candidates and chooses among them; what a person chose or rejected stays so. */
@Component
public class Gallery {
    /** More candidates of one type than this are noise. */
    private static final int KEPT = 20;

    private final CandidateRepository candidates;

    Gallery(CandidateRepository candidates) {
        this.candidates = candidates;
    }

    /**
     * Takes the offers of one provider as all it has for these items, and chooses anew.
     *
     * @param library whose rules hold; empty when no library shows the items
     * @param language that is preferred where the library has no rules of its own
     */
    public void take(String provider, Collection<Offer> offers, Optional<Long> library, String language) {
        if (offers.isEmpty()) {
            return;
        }
        Map<ArtworkType, SelectionRules> rules = candidates.rules(library, language);
        List<CandidateRepository.Row> rows = new ArrayList<>();
        for (Offer offer : offers) {
            Map<ArtworkType, List<CandidateRepository.Row>> byType = new LinkedHashMap<>();
            for (Candidate candidate : offer.candidates()) {
                double score = CandidateScore.of(
                        candidate, rules.getOrDefault(candidate.type(), SelectionRules.DEFAULT.in(language)));
                byType.computeIfAbsent(candidate.type(), type -> new ArrayList<>())
                        .add(CandidateRepository.Row.of(offer, candidate, score));
            }
            byType.values()
                    .forEach(ofType -> ofType.stream()
                            .sorted(Comparator.comparingDouble(CandidateRepository.Row::score)
                                    .reversed())
                            .limit(KEPT)
                            .forEach(rows::add));
        }
        List<Long> items = offers.stream().map(Offer::itemId).toList();
        candidates.replace(provider, items, rows);
        candidates.select(items, choose(candidates.selectable(items), rules));
    }

    /** The chosen images of these items, by item. */
    public Map<Long, List<Artwork>> chosen(Collection<Long> items) {
        return candidates.chosen(items);
    }

    private static List<Long> choose(
            List<CandidateRepository.Selectable> selectable, Map<ArtworkType, SelectionRules> rules) {
        Map<String, List<CandidateRepository.Selectable>> groups = new LinkedHashMap<>();
        selectable.forEach(each -> groups.computeIfAbsent(each.itemId() + "/" + each.type(), key -> new ArrayList<>())
                .add(each));
        List<Long> chosen = new ArrayList<>();
        for (List<CandidateRepository.Selectable> group : groups.values()) {
            if (group.stream().anyMatch(CandidateRepository.Selectable::byPerson)) {
                continue;
            }
            ArtworkType type = ArtworkType.valueOf(group.getFirst().type().toUpperCase(Locale.ROOT));
            SelectionRules rule = rules.getOrDefault(type, SelectionRules.DEFAULT);
            group.stream()
                    .filter(each -> !each.rejected())
                    .filter(each -> each.width() == 0 || each.width() >= rule.minWidth())
                    .filter(each -> each.height() == 0 || each.height() >= rule.minHeight())
                    .sorted(Comparator.comparingDouble(CandidateRepository.Selectable::score)
                            .reversed()
                            .thenComparing(CandidateRepository.Selectable::url))
                    .limit(rule.most())
                    .map(CandidateRepository.Selectable::id)
                    .forEach(chosen::add);
        }
        return chosen;
    }
}
