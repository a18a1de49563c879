package app.marquee.publisher.desired;

import app.marquee.model.MessageJson;
import app.marquee.model.event.MetadataEnriched;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The newest document of every item, and which items a file shows. */
@Repository
public class DesiredRepository {
    private static final String COLUMNS = "d.document, d.handled_revision, d.approved_document, d.approved_revision";

    private final JdbcClient jdbc;
    private final Clock clock;

    DesiredRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Gives back nothing, and keeps what it has, when the document is older than that. */
    @Transactional
    public Optional<DesiredItem> accept(MetadataEnriched document) {
        Optional<DesiredItem> accepted = jdbc.sql("""
                                insert into desired_item as known
                                    (item_id, kind, revision, parent_id, document, updated_at)
                                values (:item, :kind, :revision, :parent, cast(:document as jsonb), :now)
                                on conflict (item_id) do update
                                set approved_document = case
                                        when excluded.revision = known.revision then known.approved_document
                                        when known.approved_revision = known.revision then known.document
                                        else known.approved_document end,
                                    kind = excluded.kind, revision = excluded.revision,
                                    parent_id = excluded.parent_id, document = excluded.document,
                                    updated_at = excluded.updated_at
                                where excluded.revision >= known.revision
                                returning handled_revision, approved_document, approved_revision
                                """)
                .param("item", document.itemId())
                .param("kind", document.kind().name())
                .param("revision", document.revision())
                .param(
                        "parent",
                        document.parent() == null ? null : document.parent().itemId())
                .param("document", MessageJson.mapper().writeValueAsString(document))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> item(document, row))
                .optional();
        accepted.ifPresent(item -> putFiles(document));
        return accepted;
    }

    private void putFiles(MetadataEnriched document) {
        List<Map<String, Object>> files = document.files().stream()
                .map(file -> Map.<String, Object>of(
                        "file_id", file.file().id(),
                        "library_id", file.file().libraryId(),
                        "ordinal", file.ordinal()))
                .toList();
        jdbc.sql("""
                        with wanted as (
                            select distinct on (file_id) file_id, library_id, ordinal
                            from jsonb_to_recordset(cast(:files as jsonb))
                                as r(file_id bigint, library_id bigint, ordinal integer)
                        ), gone as (
                            delete from desired_file
                            where item_id = :item and file_id not in (select file_id from wanted)
                        )
                        insert into desired_file (item_id, file_id, library_id, ordinal)
                        select :item, file_id, library_id, ordinal from wanted
                        on conflict (item_id, file_id) do update
                        set library_id = excluded.library_id, ordinal = excluded.ordinal
                        """)
                .param("item", document.itemId())
                .param("files", MessageJson.mapper().writeValueAsString(files))
                .update();
    }

    public Optional<DesiredItem> find(long itemId) {
        return jdbc.sql("select " + COLUMNS + " from desired_item d where d.item_id = :item")
                .param("item", itemId)
                .query(DesiredRepository::read)
                .optional();
    }

    public List<DesiredItem> all(Collection<Long> itemIds) {
        return jdbc.sql("select " + COLUMNS + " from desired_item d where d.item_id = any(:items) order by d.item_id")
                .param("items", itemIds.toArray(Long[]::new))
                .query(DesiredRepository::read)
                .list();
    }

    /** Every item that one of these files shows. */
    public List<DesiredItem> shownBy(Collection<Long> fileIds) {
        return jdbc.sql("select " + COLUMNS + """
                                   from desired_item d
                                  where d.item_id in (select item_id from desired_file where file_id = any(:files))
                                  """)
                .param("files", fileIds.toArray(Long[]::new))
                .query(DesiredRepository::read)
                .list();
    }

    /** Those of these items that come after another: a series' episodes. */
    public Set<Long> withParent(Collection<Long> itemIds) {
        return jdbc.sql("select item_id from desired_item where item_id = any(:items) and parent_id is not null")
                .param("items", itemIds.toArray(Long[]::new))
                .query(Long.class)
                .set();
    }

    /** The newest document's; 0 for an item nobody heard of. */
    public long revision(long itemId) {
        return jdbc.sql("select revision from desired_item where item_id = :item")
                .param("item", itemId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** 0 for an item nobody heard of. */
    public long handledRevision(long itemId) {
        return jdbc.sql("select handled_revision from desired_item where item_id = :item")
                .param("item", itemId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    public void handled(long itemId, long revision) {
        jdbc.sql("""
                        update desired_item set handled_revision = :revision
                        where item_id = :item and handled_revision < :revision
                        """).param("item", itemId).param("revision", revision).update();
    }

    /** The current document is what is published now. */
    public void approved(long itemId, long revision) {
        jdbc.sql("""
                        update desired_item set approved_revision = :revision, approved_document = null
                        where item_id = :item and revision = :revision
                        """).param("item", itemId).param("revision", revision).update();
    }

    private static DesiredItem read(ResultSet row, int number) throws SQLException {
        return item(document(row.getString("document")), row);
    }

    private static DesiredItem item(MetadataEnriched document, ResultSet row) throws SQLException {
        String approved = row.getString("approved_document");
        return new DesiredItem(
                document,
                row.getLong("handled_revision"),
                approved == null ? null : document(approved),
                row.getLong("approved_revision"));
    }

    private static MetadataEnriched document(String json) {
        return MessageJson.mapper().readValue(json, MetadataEnriched.class);
    }
}
