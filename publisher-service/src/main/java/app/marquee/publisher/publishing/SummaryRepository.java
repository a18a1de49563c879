package app.marquee.publisher.publishing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Figures of what is published, for people. */
@Repository
class SummaryRepository {
    private final JdbcClient jdbc;

    SummaryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A file of ours that somebody else changed. */
    record Fought(long libraryId, String path) {}

    /** Publications by how they stand, in lower case. */
    Map<String, Long> byState() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select lower(state) as state, count(*) as number from publication group by state")
                .query((row, n) -> Map.entry(row.getString("state"), row.getLong("number")))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    List<Fought> fought(int most) {
        return jdbc.sql("""
                        select library_id, path from published_file where theirs_since is not null
                        order by library_id, path limit :most
                        """)
                .param("most", most)
                .query((row, n) -> new Fought(row.getLong("library_id"), row.getString("path")))
                .list();
    }

    long foughtCount() {
        return count("select count(*) from published_file where theirs_since is not null");
    }

    long files() {
        return count("select count(*) from published_file");
    }

    long cachedImages() {
        return count("select count(*) from cache_inventory");
    }

    long cachedBytes() {
        return count("select coalesce(sum(file_size), 0)::bigint from cache_inventory");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
