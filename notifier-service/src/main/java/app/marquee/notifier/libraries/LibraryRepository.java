package app.marquee.notifier.libraries;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Library;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The libraries as their owner last said them. */
@Repository
public class LibraryRepository {
    private final JdbcClient jdbc;

    LibraryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Library> find(long id) {
        return jdbc.sql("select document from library where id = ? and document is not null")
                .param(id)
                .query(String.class)
                .optional()
                .map(LibraryRepository::read);
    }

    public List<Library> all() {
        return jdbc
                .sql("select document from library where document is not null order by id")
                .query(String.class)
                .list()
                .stream()
                .map(LibraryRepository::read)
                .toList();
    }

    void put(Library library, long revision) {
        store(library.id(), revision, MessageJson.mapper().writeValueAsString(library));
    }

    void remove(long id, long revision) {
        store(id, revision, null);
    }

    private void store(long id, long revision, @Nullable String document) {
        jdbc.sql("""
                        insert into library as known (id, revision, document) values (?, ?, ?::jsonb)
                        on conflict (id) do update set revision = excluded.revision, document = excluded.document
                        where excluded.revision >= known.revision
                        """).param(id).param(revision).param(document).update();
    }

    private static Library read(String document) {
        return MessageJson.mapper().readValue(document, Library.class);
    }
}
