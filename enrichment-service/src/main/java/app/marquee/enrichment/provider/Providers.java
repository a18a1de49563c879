package app.marquee.enrichment.provider;

import java.util.List;
import java.util.Optional;

/** Which provider is asked for which libraries. */
public interface Providers {
    /** The one that identifies titles and knows their facts; empty when it cannot be asked at present: what needs it waits. */
    Optional<MetadataProvider> of(boolean demo);

    /** Why nobody can be asked; empty when somebody can. */
    Optional<ProviderLack> lack(boolean demo);

    /** Those that add ids and pictures and can be asked at present; none for demo libraries. */
    List<MetadataProvider> further(boolean demo);

    /** All, used or not. */
    List<KnownProvider> all();
}
