package app.marquee.enrichment.provider;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All providers, each for its part. */
@Component
class ProviderDirectory implements Providers {
    private final List<KnownProvider> known;

    ProviderDirectory(List<KnownProvider> known) {
        this.known = known.stream()
                .sorted(Comparator.comparing(KnownProvider::role).thenComparing(KnownProvider::name))
                .toList();
    }

    @Override
    public Optional<MetadataProvider> of(boolean demo) {
        return withFacts(demo).askable().map(facts -> demo ? facts : new Supplemented(facts, () -> further(false)));
    }

    @Override
    public Optional<ProviderLack> lack(boolean demo) {
        return withFacts(demo).lack().get();
    }

    @Override
    public List<MetadataProvider> further(boolean demo) {
        return demo
                ? List.of()
                : known.stream()
                        .filter(each -> each.role() == KnownProvider.Role.FURTHER)
                        .flatMap(each -> each.askable().stream())
                        .toList();
    }

    @Override
    public List<KnownProvider> all() {
        return known;
    }

    private KnownProvider withFacts(boolean demo) {
        KnownProvider.Role role = demo ? KnownProvider.Role.DEMO : KnownProvider.Role.FACTS;
        return known.stream()
                .filter(each -> each.role() == role)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no provider is " + role));
    }
}
