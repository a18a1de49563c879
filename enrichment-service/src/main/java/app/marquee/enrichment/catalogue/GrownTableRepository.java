package app.marquee.enrichment.catalogue;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What PostgreSQL believes of the sizes of this service's tables. */
@Repository
class GrownTableRepository {
    private final JdbcClient jdbc;

    GrownTableRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tables of which more rows than were counted last came or changed since, as quoted names. */
    List<String> grown(int atLeast) {
        return jdbc.sql("""
                select quote_ident(s.relname) from pg_stat_user_tables s join pg_class c on c.oid = s.relid
                where s.schemaname = current_schema() and pg_has_role(c.relowner, 'USAGE')
                and s.n_mod_since_analyze > greatest(:least, c.reltuples) order by s.relname
                """).param("least", atLeast).query(String.class).list();
    }

    /** Takes a sample; passes over a table that somebody else is counting. */
    void count(String table) {
        jdbc.sql("analyze (skip_locked) " + table).update();
    }
}
