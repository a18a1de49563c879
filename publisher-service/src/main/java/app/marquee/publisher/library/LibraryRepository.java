package app.marquee.publisher.library;

import app.marquee.model.MessageJson;
import app.marquee.model.media.Library;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The copies; a removed library stays as a row without a document, so that old news of it is known as old. */
@Repository
public class LibraryRepository {
    private final JdbcClient jdbc;

    LibraryRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is known of a library. */
    public sealed interface Known {
        record Present(LibraryCopy copy) implements Known {}

        record Removed() implements Known {}

        /** Its {@code library.changed} is still on its way. */
        record Unheard() implements Known {}
    }

    public Known look(long id) {
        return jdbc.sql("select document, undone from library where id = :id")
                .param("id", id)
                .query((row, n) -> known(row.getString("document"), row.getBoolean("undone")))
                .optional()
                .orElseGet(Known.Unheard::new);
    }

    public Optional<LibraryCopy> find(long id) {
        return look(id) instanceof Known.Present(LibraryCopy copy) ? Optional.of(copy) : Optional.empty();
    }

    public List<LibraryCopy> all() {
        return jdbc.sql("select document, undone from library where document is not null order by id")
                .query((row, n) -> new LibraryCopy(read(row.getString("document")), row.getBoolean("undone")))
                .list();
    }

    /**
     * Confirming a library anew, which changes nothing else of it, ends that it is undone; a change of its settings does not.
     * Gives back false for old news.
     */
    boolean put(Library library, long revision) {
        return jdbc.sql("""
                                insert into library as known (id, revision, document)
                                values (:id, :revision, cast(:document as jsonb))
                                on conflict (id) do update
                                set undone = known.undone and not
                                        (excluded.revision > known.revision
                                            and (excluded.document ->> 'confirmed')::boolean
                                            and excluded.document - 'confirmed' = known.document - 'confirmed'),
                                    revision = excluded.revision, document = excluded.document
                                where excluded.revision >= known.revision
                                """)
                        .param("id", library.id())
                        .param("revision", revision)
                        .param("document", MessageJson.mapper().writeValueAsString(library))
                        .update()
                > 0;
    }

    boolean remove(long id, long revision) {
        return jdbc.sql("""
                                insert into library as known (id, revision, document) values (:id, :revision, null)
                                on conflict (id) do update
                                set revision = excluded.revision, document = null, undone = false
                                where excluded.revision >= known.revision
                                """).param("id", id).param("revision", revision).update() > 0;
    }

    public boolean undone(long id) {
        return jdbc.sql("select undone from library where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void markUndone(long id) {
        jdbc.sql("update library set undone = true where id = :id")
                .param("id", id)
                .update();
    }

    private static Known known(@Nullable String document, boolean undone) {
        return document == null ? new Known.Removed() : new Known.Present(new LibraryCopy(read(document), undone));
    }

    private static Library read(String document) {
        return MessageJson.mapper().readValue(document, Library.class);
    }
}
