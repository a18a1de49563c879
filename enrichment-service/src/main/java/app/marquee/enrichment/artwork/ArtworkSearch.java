package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.OfferedImages;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.enrichment.provider.SeasonedCandidate;
import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.MediaKind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks providers for images while a person waits: one request for a movie or a series with its seasons. */
@Component
class ArtworkSearch {
    private final Providers providers;
    private final SubjectRepository subjects;
    private final Gallery gallery;
    private final ArtworkChanges changes;

    ArtworkSearch(Providers providers, SubjectRepository subjects, Gallery gallery, ArtworkChanges changes) {
        this.providers = providers;
        this.subjects = subjects;
        this.gallery = gallery;
        this.changes = changes;
    }

    /** @param wanted names of providers; all that can be asked when it is empty */
    void search(Subject subject, List<String> wanted) {
        if (subject.kind() == MediaKind.EPISODE) {
            throw ApiProblem.badRequest(
                    "the images of an episode come with its series",
                    "enrich the series: POST /api/v1/series/{id}/enrich");
        }
        SubjectRepository.Root root = subjects.rootOf(subject.item()).orElseThrow();
        OfferedImages found = asked(root.demo(), wanted).stream()
                .map(provider -> ask(provider, root))
                .reduce(OfferedImages.NONE, OfferedImages::and);
        Integer season = subjects.seasonNumber(subject.item()).orElse(null);
        List<Candidate> own = found.images().stream()
                .filter(each -> Objects.equals(each.season(), season))
                .map(SeasonedCandidate::candidate)
                .filter(each -> wanted.isEmpty() || wanted.contains(each.provider()))
                .toList();
        Set<String> answered = season == null
                ? found.providers().stream()
                        .filter(each -> wanted.isEmpty() || wanted.contains(each))
                        .collect(Collectors.toSet())
                // A series names one poster a season: who names none may still have some.
                : own.stream().map(Candidate::provider).collect(Collectors.toSet());
        changes.change(subject.item(), false, () -> {
            gallery.take(
                    answered,
                    List.of(new Offer(subject.item(), subject.kind(), own)),
                    subject.library(),
                    subject.language());
            return subject;
        });
    }

    /** The one with the facts asks all others, too; without it only those that are wanted are asked. */
    private List<MetadataProvider> asked(boolean demo, List<String> wanted) {
        MetadataProvider facts = providers
                .of(demo)
                .orElseThrow(() ->
                        away(providers.lack(demo).map(ProviderLack::problem).orElse("no provider can be asked")));
        List<MetadataProvider> further = providers.further(demo);
        List<String> known = Stream.concat(Stream.of(facts), further.stream())
                .map(MetadataProvider::name)
                .toList();
        if (!known.containsAll(wanted)) {
            throw ApiProblem.badRequest("not all of " + wanted + " can be asked", "those who can are " + known);
        }
        return wanted.isEmpty() || wanted.contains(facts.name())
                ? List.of(facts)
                : further.stream().filter(each -> wanted.contains(each.name())).toList();
    }

    private static OfferedImages ask(MetadataProvider provider, SubjectRepository.Root root) {
        try {
            return provider.images(root.kind(), root.ids(), root.language());
        } catch (ProviderAwayException e) {
            throw away(e.lack().problem());
        }
    }

    private static ApiProblem away(String problem) {
        return ApiProblem.unavailable(problem, "try again when it can be asked; see GET /api/v1/enrichment/summary");
    }
}
