package app.marquee.enrichment.catalogue;

import app.marquee.model.MessageJson;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.media.FileReference;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Media files as scanner-service says them. */
@Repository
public class FileRepository {
    private final JdbcClient jdbc;

    FileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes what is said of these files, each named once, and locks their rows in the order of ids.
     *
     * @return the ids of those of which nothing newer was said already
     */
    public Set<Long> take(Collection<Taking> all) {
        return new HashSet<>(jdbc.sql("""
                insert into file (id, library_id, path, revision, question_id, folder, local_assets, correlation, document)
                select f.id, f.library, f.path, f.revision, f.question, f.folder, cast(f.assets as jsonb), f.correlation,
                    cast(f.document as jsonb)
                from unnest(:ids, :libraries, :paths, :revisions, :questions, :folders, :assets, :correlations, :documents)
                    as f(id, library, path, revision, question, folder, assets, correlation, document)
                order by f.id
                on conflict (id) do update
                set library_id = excluded.library_id, path = excluded.path, revision = excluded.revision,
                    question_id = excluded.question_id, folder = excluded.folder,
                    local_assets = excluded.local_assets, correlation = excluded.correlation,
                    document = excluded.document, removed = false, updated_at = now()
                where excluded.revision >= file.revision
                returning id
                """)
                .param("ids", longs(all, each -> each.said().file().id()))
                .param("libraries", longs(all, each -> each.said().file().libraryId()))
                .param("paths", texts(all, each -> each.said().file().path()))
                .param("revisions", longs(all, each -> each.said().file().revision()))
                .param("questions", longs(all, Taking::question))
                .param("folders", texts(all, each -> each.said().folder()))
                .param("assets", texts(all, each -> assets(each.said())))
                .param("correlations", texts(all, Taking::correlation))
                .param("documents", texts(all, each -> MessageJson.mapper().writeValueAsString(each.said())))
                .query(Long.class)
                .list());
    }

    private static @Nullable String assets(MediaIdentified said) {
        return said.localAssets().isEmpty() ? null : MessageJson.mapper().writeValueAsString(said.localAssets());
    }

    private static @Nullable Long[] longs(Collection<Taking> all, Function<Taking, @Nullable Long> value) {
        return all.stream().map(value).toArray(Long[]::new);
    }

    private static @Nullable String[] texts(Collection<Taking> all, Function<Taking, @Nullable String> value) {
        return all.stream().map(value).toArray(String[]::new);
    }

    /** @return false when something newer was said already */
    boolean remove(FileReference file) {
        return jdbc.sql("""
                        insert into file (id, library_id, path, revision, removed)
                        values (:id, :library, :path, :revision, true)
                        on conflict (id) do update
                        set revision = excluded.revision, removed = true, question_id = null, updated_at = now()
                        where excluded.revision >= file.revision
                        """)
                        .param("id", file.id())
                        .param("library", file.libraryId())
                        .param("path", file.path())
                        .param("revision", file.revision())
                        .update()
                == 1;
    }

    /** The files that wait for a question's answer or were settled by it, their rows locked in the order of ids. */
    public List<MediaIdentified> of(long question) {
        return jdbc.sql("""
                select document from file where question_id = :question and not removed and document is not null
                order by id for no key update
                """)
                .param("question", question)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    /** What some of these files say, not locked. */
    public List<MediaIdentified> sample(long question, int most) {
        return jdbc.sql("""
                select document from file where question_id = :question and not removed and document is not null
                order by id limit :most
                """)
                .param("question", question)
                .param("most", most)
                .query((row, number) -> read(row.getString("document")))
                .list();
    }

    /** Some of the files that wait for a question's answer. */
    public List<FileReference> waitingFor(long question, int most) {
        return jdbc.sql("""
                select id, library_id, path, revision from file where question_id = :question and not removed
                order by id limit :most
                """)
                .param("question", question)
                .param("most", most)
                .query((row, number) -> new FileReference(
                        row.getLong("id"), row.getLong("library_id"), row.getString("path"), row.getLong("revision")))
                .list();
    }

    public void waitFor(long file, long question) {
        jdbc.sql("update file set question_id = :question where id = :id")
                .param("id", file)
                .param("question", question)
                .update();
    }

    private static MediaIdentified read(String document) {
        return MessageJson.mapper().readValue(document, MediaIdentified.class);
    }

    /** @param question it waits for, or is answered by; null when its ids say what it is */
    public record Taking(MediaIdentified said, @Nullable Long question, String correlation) {}
}
