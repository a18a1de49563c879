package app.marquee.enrichment.library;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The libraries as we last heard of them. */
@Repository
public class LibraryRepository {
    private final JdbcClient jdbc;

    LibraryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when we have not heard of it yet. */
    public Optional<KnownLibrary> find(long id) {
        return Optional.ofNullable(find(Set.of(id)).get(id));
    }

    /** Those of these that we have heard of, by id. */
    public Map<Long, KnownLibrary> find(Collection<Long> ids) {
        Map<Long, KnownLibrary> found = new HashMap<>();
        jdbc.sql("select id, removed, document from library where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(row -> {
                    String document = row.getString("document");
                    found.put(
                            row.getLong("id"),
                            new KnownLibrary(
                                    row.getBoolean("removed"),
                                    document == null
                                            ? Optional.empty()
                                            : Optional.of(MessageJson.mapper().readValue(document, Library.class))));
                });
        return found;
    }

    public boolean knows(long id) {
        return find(id).filter(library -> !library.removed()).isPresent();
    }

    /** Whether there are libraries of real facts (false) and of the demo's (true). */
    public List<Boolean> kindsOfFacts() {
        return jdbc.sql("""
                select distinct cast(document ->> 'demo' as boolean) from library
                where not removed and document is not null
                """).query(Boolean.class).list();
    }

    void store(Library library, long revision) {
        jdbc.sql("""
                insert into library (id, revision, removed, document)
                values (:id, :revision, false, cast(:document as jsonb))
                on conflict (id) do update
                set revision = excluded.revision, removed = false, document = excluded.document
                where excluded.revision >= library.revision
                """)
                .param("id", library.id())
                .param("revision", revision)
                .param("document", MessageJson.mapper().writeValueAsString(library))
                .update();
    }

    /** The library's rules go with it. */
    void remove(long id, long revision) {
        jdbc.sql("""
                insert into library (id, revision, removed) values (:id, :revision, true)
                on conflict (id) do update set revision = excluded.revision, removed = true
                where excluded.revision >= library.revision
                """).param("id", id).param("revision", revision).update();
        jdbc.sql("""
                with gone as (select id from library where id = :id and removed),
                rules as (delete from asset_selection_config where library_id in (select id from gone))
                delete from library_automation where library_id in (select id from gone)
                """).param("id", id).update();
    }

    /**
     * @param library empty when all we heard is that it was removed
     */
    public record KnownLibrary(boolean removed, Optional<Library> library) {}
}
