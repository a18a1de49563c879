package app.marquee.enrichment.provider;

import java.util.Set;

/**
 * A page of what changed.
 *
 * @param ids  the provider's own numbers; one may come again on a later page
 * @param last whether no page follows
 */
public record ChangesPage(Set<Integer> ids, boolean last) {
    public static final ChangesPage NONE = new ChangesPage(Set.of(), true);

    public ChangesPage {
        ids = Set.copyOf(ids);
    }
}
