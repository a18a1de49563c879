package app.marquee.enrichment.catalogue;

import java.util.Optional;

/** Which provider speaks for which libraries. */
public interface MetadataSources {
    /** Empty when there is none, as without a key: what needs it waits. */
    Optional<MetadataSource> of(boolean demo);
}
