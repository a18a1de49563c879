package app.marquee.enrichment.browsing;

import java.util.List;
import org.springframework.stereotype.Component;

/** Answers a list's query: from the list, from a search, or from both. */
@Component
class Browsing {
    private static final int MOST_IDS = 100_000;

    private final ItemListRepository lists;
    private final ItemSearchRepository searches;

    Browsing(ItemListRepository lists, ItemSearchRepository searches) {
        this.lists = lists;
        this.searches = searches;
    }

    ItemPage page(ItemFilter filter, ItemQuery query) {
        ItemPage page = whole(filter, query);
        List<String> fields = query.fields();
        return fields == null || fields.isEmpty() ? page : page.only(SparseFields.of(fields));
    }

    /** All that are meant, in no order. */
    List<Long> ids(ItemFilter filter, ItemQuery query) {
        String words = query.words();
        return words == null ? lists.ids(filter, MOST_IDS) : searches.hits(filter, words, MOST_IDS);
    }

    long count(ItemFilter filter) {
        return lists.count(filter);
    }

    private ItemPage whole(ItemFilter filter, ItemQuery query) {
        Listing listing = query.listing(filter);
        String words = query.words();
        if (words == null) {
            return lists.page(listing);
        }
        if (query.sort() != null) {
            return lists.page(query.listing(filter.only(searches.hits(filter, words, MOST_IDS))));
        }
        ItemSearchRepository.Hits hits = searches.search(filter, words, listing.page(), listing.limit());
        return new ItemPage(searches.rows(hits.ids()), listing.page(), listing.limit(), hits.total(), null);
    }
}
