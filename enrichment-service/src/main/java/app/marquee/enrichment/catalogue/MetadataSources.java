package app.marquee.enrichment.catalogue;

import java.util.Optional;

/** Which provider speaks for which libraries. */
public interface MetadataSources {
    /** Empty when nobody can be asked at present: what needs it waits. */
    Optional<MetadataSource> of(boolean demo);

    /** Why nobody can be asked; empty when somebody can. */
    Optional<ProviderLack> lack(boolean demo);
}
