package app.marquee.enrichment.browsing;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds items by their titles, also where a letter is wrong, missing or swapped. */
@Repository
class ItemSearchRepository {
    /** The share of a query's trigrams a title must have at least: two letters swapped in a word of six leave 0.43. */
    private static final double LEAST_LIKENESS = 0.4;

    /** A wrong, missing or swapped letter costs up to four trigrams; two of them are forgiven. */
    private static final double FORGIVEN_TRIGRAMS = 8;

    /** What more hits than this have in common is no title: a page shows the likest of as many. */
    private static final int RANKED = 1000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;

    ItemSearchRepository(JdbcClient jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** The likest first, those with more wrong only where there is no better one. */
    Hits search(ItemFilter filter, String words, int page, int limit) {
        return search(filter, words, page, limit, RANKED);
    }

    /** All of them, the likest first. */
    List<Long> hits(ItemFilter filter, String words, int most) {
        return search(filter, words, 1, most, most).ids();
    }

    /** The rows of these items, in their order. */
    List<ItemView.Row> rows(List<Long> ids) {
        return jdbc.sql("with picked as (select id, place from unnest(:ids) with ordinality as r (id, place)) "
                        + ItemViewRepository.OF_PICKED)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> ItemViewRepository.read(row))
                .list();
    }

    /** The likeness of a title that is written with two mistakes. */
    static double likeness(String words) {
        int trigrams = Arrays.stream(words.strip().split("\\s+"))
                .mapToInt(word -> word.length() + 1)
                .sum();
        return Math.max(LEAST_LIKENESS, 1 - FORGIVEN_TRIGRAMS / trigrams);
    }

    private Hits search(ItemFilter filter, String words, int page, int limit, int most) {
        return Objects.requireNonNull(transactions.execute(status -> {
            Hits hits = search(filter, words, page, limit, most, likeness(words));
            boolean any = hits.total() > 0
                    || (page > 1
                            && search(filter, words, 1, 1, 1, likeness(words)).total() > 0);
            return any ? hits : search(filter, words, page, limit, most, LEAST_LIKENESS);
        }));
    }

    private Hits search(ItemFilter filter, String words, int page, int limit, int most, double likeness) {
        jdbc.sql("select set_config('pg_trgm.word_similarity_threshold', :least, true)")
                .param("least", String.valueOf(likeness))
                .query(String.class)
                .single();
        ItemConditions conditions = ItemConditions.of(filter);
        List<Ranked> ranked = jdbc.sql("""
                with wanted as (select search_form(:words) as words),
                hit as (
                    select i.id, i.search_text %s cross join wanted w
                    %s
                    and (w.words operator(public.<%%) i.search_text
                        or i.search_text like '%%' || replace(replace(replace(w.words,
                            '\\', '\\\\'), '%%', '\\%%'), '_', '\\_') || '%%')
                    limit :most)
                select h.id, count(*) over () as total from hit h cross join wanted w
                order by public.word_similarity(w.words, h.search_text) desc,
                    public.similarity(w.words, h.search_text) desc, h.id
                limit :limit offset :skipped
                """.formatted(ItemConditions.FROM, conditions.where()))
                .params(conditions.parameters())
                .param("words", words)
                .param("most", most)
                .param("limit", limit)
                .param("skipped", (long) (page - 1) * limit)
                .query(Ranked.class)
                .list();
        return new Hits(
                ranked.stream().map(Ranked::id).toList(),
                ranked.isEmpty() ? 0 : ranked.getFirst().total());
    }

    /** @param total of all pages */
    record Hits(List<Long> ids, long total) {}

    private record Ranked(long id, long total) {}
}
