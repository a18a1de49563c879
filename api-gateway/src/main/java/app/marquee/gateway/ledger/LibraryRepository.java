package app.marquee.gateway.ledger;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Library;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The libraries there are, as {@code library.changed} said them last. */
@Repository
class LibraryRepository {
    private final JdbcClient database;

    LibraryRepository(JdbcClient database) {
        this.database = database;
    }

    void changed(Library library, long revision) {
        database.sql("""
                        insert into library (id, revision, document) values (:id, :revision, :document::jsonb)
                        on conflict (id) do update
                        set revision = excluded.revision, document = excluded.document, removed = false
                        where excluded.revision >= library.revision
                        """)
                .param("id", library.id())
                .param("revision", revision)
                .param("document", MessageJson.mapper().writeValueAsString(library))
                .update();
    }

    void removed(long id, long revision) {
        database.sql("""
                        insert into library (id, revision, removed) values (:id, :revision, true)
                        on conflict (id) do update set revision = excluded.revision, removed = true
                        where excluded.revision >= library.revision
                        """).param("id", id).param("revision", revision).update();
    }

    /** Puts a scan of each library into the ledger that does not already wait for one. The new jobs' ids. */
    List<Long> scanAll(String mode, int priority, String correlation) {
        return database.sql("""
                        insert into job_queue (type, priority, payload, correlation_id)
                        select 'library-scan', :priority, jsonb_build_object('libraryId', id, 'mode', :mode::text), :correlation
                        from library
                        where not removed and not exists (
                            select 1 from job_queue
                            where type in ('library-scan', 'library_scan') and status = 'pending'
                              and (payload ->> 'libraryId') = library.id::text and (payload ->> 'mode') in ('full', :mode))
                        order by id
                        returning id
                        """)
                .param("mode", mode)
                .param("priority", priority)
                .param("correlation", correlation)
                .query(Long.class)
                .list();
    }
}
