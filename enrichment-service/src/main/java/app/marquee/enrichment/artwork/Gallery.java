package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.MediaKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps candidates and chooses among them; what a person locked or rejected stays so. */
@Component
public class Gallery {
    /** More candidates of one type than this are noise. */
    private static final int KEPT = 20;

    private final CandidateRepository candidates;
    private final CandidateViewRepository views;
    private final RejectionRepository rejections;
    private final SelectionRulesRepository rules;
    private final SelectionRequestRepository requests;

    Gallery(
            CandidateRepository candidates,
            CandidateViewRepository views,
            RejectionRepository rejections,
            SelectionRulesRepository rules,
            SelectionRequestRepository requests) {
        this.candidates = candidates;
        this.views = views;
        this.rejections = rejections;
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
        List<Long> items = offers.stream().map(Offer::itemId).toList();
        Map<Choosable.Address, Offered> offered = best(offers, libraryRules);
        Set<Slot> locked = candidates.locked(items);
        Map<Choosable.Address, Choosable> all = kept(items, providers, offered.keySet(), locked);
        Set<Candidate> rejected = rejections.among(
                offered.values().stream().map(Offered::candidate).toList());
        offered.forEach((address, each) -> all.merge(
                address,
                Choosable.offered(address.slot(), each.candidate(), rejected.contains(each.candidate())),
                (stored, fresh) -> stored.as(fresh.candidate())));
        Choices choices = choices(all.values(), locked, libraryRules);
        candidates.store(offered.entrySet().stream()
                .map(each -> each.getValue().row(each.getKey().slot(), choices.ordinal(each.getKey())))
                .toList());
        candidates.select(choices.ofStored());
        requests.add(choices.toCompare());
    }

    /** What is stored; what these providers offer no longer goes, unless a person's lock holds it. */
    private Map<Choosable.Address, Choosable> kept(
            List<Long> items, Set<String> providers, Set<Choosable.Address> offered, Set<Slot> locked) {
        Map<Choosable.Address, Choosable> stored = new LinkedHashMap<>();
        candidates.choosable(items).forEach(each -> stored.put(each.address(), each));
        List<Choosable> gone = stored.values().stream()
                .filter(each -> providers.contains(each.candidate().provider()))
                .filter(each -> !offered.contains(each.address()))
                .filter(each -> !(each.selected() && locked.contains(each.slot())))
                .toList();
        candidates.delete(gone);
        gone.forEach(each -> stored.remove(each.address()));
        return stored;
    }

    /** As many of each type as are worth keeping, each once. */
    private static Map<Choosable.Address, Offered> best(Collection<Offer> offers, LibraryRules libraryRules) {
        Map<Slot, List<Offered>> bySlot = new LinkedHashMap<>();
        for (Offer offer : offers) {
            for (Candidate candidate : offer.candidates()) {
                double score = CandidateScore.of(candidate, libraryRules.of(candidate.type()));
                bySlot.computeIfAbsent(new Slot(offer.itemId(), candidate.type()), slot -> new ArrayList<>())
                        .add(new Offered(offer.kind(), candidate, score));
            }
        }
        Map<Choosable.Address, Offered> best = new LinkedHashMap<>();
        bySlot.forEach((slot, ofSlot) -> ofSlot.stream()
                .sorted(Comparator.comparingDouble(Offered::score).reversed())
                .limit(KEPT)
                .forEach(each -> best.putIfAbsent(
                        new Choosable.Address(slot, each.candidate().url()), each)));
        return best;
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

    /** Chooses anew among what is stored; returns the item when nobody compared what was chosen together. */
    Set<Long> choose(long item, LibraryRules libraryRules) {
        Choices choices = ofStored(item, libraryRules);
        candidates.select(choices.ofStored());
        return choices.toCompare();
    }

    /** Those that would be chosen together and that nobody compared. */
    List<Choosable> uncompared(long item, LibraryRules libraryRules) {
        return ofStored(item, libraryRules).uncompared();
    }

    private Choices ofStored(long item, LibraryRules libraryRules) {
        List<Long> items = List.of(item);
        return choices(candidates.choosable(items), candidates.locked(items), libraryRules);
    }

    /** Nothing is chosen where a person locked the images of a type, or the library does not want it. */
    private static Choices choices(Collection<Choosable> all, Set<Slot> locked, LibraryRules libraryRules) {
        Choices choices = new Choices();
        if (libraryRules.automatic()) {
            Map<Slot, List<Choosable>> bySlot = new LinkedHashMap<>();
            all.stream()
                    .filter(each -> !locked.contains(each.slot()))
                    .forEach(each -> bySlot.computeIfAbsent(each.slot(), slot -> new ArrayList<>())
                            .add(each));
            bySlot.forEach((slot, ofSlot) -> choices.add(ofSlot, libraryRules.of(slot.type())));
        }
        return choices;
    }

    /** A candidate as it is offered, with its score. */
    private record Offered(MediaKind kind, Candidate candidate, double score) {
        CandidateRepository.Row row(Slot slot, @Nullable Integer ordinal) {
            return CandidateRepository.Row.of(kind, slot, candidate, score, ordinal);
        }
    }
}
