package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps candidates and chooses among them; what a person locked or rejected stays so. */
@Component
public class Gallery {
    /** More candidates of one type than this are noise. */
    private static final int KEPT = 20;

    private final CandidateRepository candidates;
    private final CandidateViewRepository views;
    private final SelectionRulesRepository rules;
    private final SelectionRequestRepository requests;

    Gallery(
            CandidateRepository candidates,
            CandidateViewRepository views,
            SelectionRulesRepository rules,
            SelectionRequestRepository requests) {
        this.candidates = candidates;
        this.views = views;
        this.rules = rules;
        this.requests = requests;
    }

    /**
     * Takes the offers as all that these providers have for these items, and chooses anew. What was chosen together and
     * nobody compared yet is compared later, and chosen anew if it turns out to be the same.
     *
     * @param library whose rules hold; empty when no library shows the items
     * @param language that is preferred where the library has no rules of its own
     */
    public void take(Set<String> providers, Collection<Offer> offers, Optional<Long> library, String language) {
        if (offers.isEmpty()) {
            return;
        }
        LibraryRules libraryRules = rules.rules(library, language);
        List<CandidateRepository.Row> rows = new ArrayList<>();
        for (Offer offer : offers) {
            Map<ArtworkType, List<CandidateRepository.Row>> byType = new LinkedHashMap<>();
            for (Candidate candidate : offer.candidates()) {
                double score = CandidateScore.of(candidate, libraryRules.of(candidate.type()));
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
        candidates.replace(providers, items, rows);
        requests.add(choose(items, libraryRules));
    }

    /** The chosen images of these items, by item. */
    public Map<Long, List<Artwork>> chosen(Collection<Long> items) {
        return candidates.chosen(items);
    }

    /** Makes these the item's images again, as far as they are still offered; types without one have none chosen. */
    public void chooseAgain(long item, List<Artwork> images) {
        candidates.selectAgain(item, images);
    }

    /** The chosen images of an item as a person sees them. */
    public List<CandidateView> shown(long item) {
        return views.selected(item);
    }

    /** Returns the items of which images were chosen together that nobody compared. */
    Set<Long> choose(Collection<Long> items, LibraryRules libraryRules) {
        if (!libraryRules.automatic()) {
            return Set.of();
        }
        List<CandidateRepository.Place> places = new ArrayList<>();
        Set<Long> uncompared = new LinkedHashSet<>();
        for (Group group : groups(items)) {
            SelectionRules ofType = libraryRules.of(group.type());
            List<Choosable> chosen = group.choose(ofType);
            Selection.uncompared(chosen).forEach(each -> uncompared.add(each.itemId()));
            for (Choosable each : group.candidates()) {
                int ordinal = chosen.indexOf(each);
                places.add(new CandidateRepository.Place(
                        each.id(), CandidateScore.of(each.candidate(), ofType), ordinal < 0 ? null : ordinal));
            }
        }
        candidates.select(places);
        return uncompared;
    }

    /** Those that would be chosen together and that nobody compared. */
    List<Choosable> uncompared(long item, LibraryRules libraryRules) {
        if (!libraryRules.automatic()) {
            return List.of();
        }
        return groups(List.of(item)).stream()
                .flatMap(group -> Selection.uncompared(group.choose(libraryRules.of(group.type()))).stream())
                .toList();
    }

    /** Without those whose images a person locked: nothing is chosen there. */
    private List<Group> groups(Collection<Long> items) {
        Map<String, List<Choosable>> groups = new LinkedHashMap<>();
        candidates.choosable(items).stream()
                .filter(each -> !each.locked())
                .forEach(each -> groups.computeIfAbsent(
                                each.itemId() + "/" + each.candidate().type(), key -> new ArrayList<>())
                        .add(each));
        return groups.values().stream().map(Group::new).toList();
    }

    /** The candidates of one item and type. */
    private record Group(List<Choosable> candidates) {
        ArtworkType type() {
            return candidates.getFirst().candidate().type();
        }

        List<Choosable> choose(SelectionRules rules) {
            return Selection.choose(candidates, rules);
        }
    }
}
