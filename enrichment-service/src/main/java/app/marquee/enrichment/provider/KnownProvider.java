package app.marquee.enrichment.provider;

import app.marquee.messaging.settings.Live;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider Marquee knows of, whether it is used or not.
 *
 * @param name     as in candidates, metrics and the budget
 * @param provider as it is set up at present; empty when it is not, as without a key
 * @param lack     why it cannot be asked at present; empty when it can
 */
public record KnownProvider(
        String name, Role role, Supplier<Optional<MetadataProvider>> provider, Supplier<Optional<ProviderLack>> lack) {
    public enum Role {
        /** Identifies titles and knows their facts. */
        FACTS,
        /** The same, for demo libraries alone. */
        DEMO,
        /** Adds ids and pictures to the facts of others, for all but demo libraries. */
        FURTHER
    }

    /** @param problem what lacks and what to do, in a sentence */
    public static KnownProvider withoutKey(String name, Role role, String problem) {
        ProviderLack lack = new ProviderLack(ProviderLack.Reason.NO_KEY, problem);
        return new KnownProvider(name, role, Optional::empty, () -> Optional.of(lack));
    }

    public static KnownProvider of(
            String name, Role role, MetadataProvider provider, Supplier<Optional<ProviderLack>> lack) {
        return new KnownProvider(name, role, () -> Optional.of(provider), lack);
    }

    /** Made anew when its settings change, so that a key which was refused is forgotten with all that it was the cause of. */
    public static <S> KnownProvider following(Live<S> settings, Function<S, KnownProvider> make) {
        KnownProvider first = make.apply(settings.get());
        Current current = new Current(first);
        settings.onChange(changed -> current.made = make.apply(changed));
        return new KnownProvider(
                first.name, first.role, () -> current.made.provider.get(), () -> current.made.lack.get());
    }

    private static final class Current {
        private volatile KnownProvider made;

        Current(KnownProvider made) {
            this.made = made;
        }
    }

    Optional<MetadataProvider> askable() {
        return provider.get().filter(each -> lack.get().isEmpty());
    }
}
