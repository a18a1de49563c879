package app.marquee.enrichment.history;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The locks of items. Whoever writes here holds the root's lock. */
@Repository
public class LockRepository {
    private final JdbcClient jdbc;

    LockRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who locked first stands. */
    public void lock(long item, String name, String by) {
        jdbc.sql("""
                insert into item_lock (item_id, name, locked_by) values (:item, :name, :by) on conflict do nothing
                """).param("item", item).param("name", name).param("by", by).update();
    }

    public void unlock(long item, String name) {
        jdbc.sql("delete from item_lock where item_id = :item and name = :name")
                .param("item", item)
                .param("name", name)
                .update();
    }

    /** Who locked before the item was published keeps the lock. */
    public void unlockSincePublished(long item) {
        jdbc.sql("""
                delete from item_lock k using media_item i
                where i.id = k.item_id and k.item_id = :item and k.locked_at > i.last_published_at
                """).param("item", item).update();
    }

    public void unlockAll(long item) {
        jdbc.sql("delete from item_lock where item_id = :item")
                .param("item", item)
                .update();
    }

    public List<FieldLock> of(long item) {
        return jdbc.sql("""
                select name, locked_by, locked_at from item_lock where item_id = :item order by name
                """)
                .param("item", item)
                .query((row, number) -> new FieldLock(
                        row.getString("name"),
                        row.getString("locked_by"),
                        row.getTimestamp("locked_at").toInstant()))
                .list();
    }
}
