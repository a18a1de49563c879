package app.marquee.publisher.placing;

import app.marquee.model.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of ours lies where and who wants it, and the plans that are being carried out. */
@Repository
public class PlacementRepository {
    private final JdbcClient jdbc;
    private final Clock clock;

    PlacementRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, PlacedFile> records(long libraryId, Collection<String> paths) {
        return jdbc
                .sql("select * from published_file where library_id = :library and path = any(:paths)")
                .param("library", libraryId)
                .param("paths", paths.toArray(String[]::new))
                .query(PlacementRepository::placed)
                .list()
                .stream()
                .collect(Collectors.toMap(PlacedFile::path, file -> file));
    }

    public List<Claim> claims(long itemId, long libraryId) {
        return jdbc.sql("select * from published_claim where item_id = :item and library_id = :library")
                .param("item", itemId)
                .param("library", libraryId)
                .query(PlacementRepository::claim)
                .list();
    }

    List<Claim> claimsOfOthers(long itemId, long libraryId, Collection<String> paths) {
        return jdbc.sql("""
                        select * from published_claim
                        where library_id = :library and path = any(:paths) and item_id <> :item
                        """)
                .param("item", itemId)
                .param("library", libraryId)
                .param("paths", paths.toArray(String[]::new))
                .query(PlacementRepository::claim)
                .list();
    }

    /** Items that want something of ours at one of these paths. */
    public List<Long> itemsAt(long libraryId, Collection<String> paths) {
        return jdbc.sql("""
                        select distinct item_id from published_claim
                        where library_id = :library and path = any(:paths) order by item_id
                        """)
                .param("library", libraryId)
                .param("paths", paths.toArray(String[]::new))
                .query(Long.class)
                .list();
    }

    void keep(Plan plan) {
        jdbc.sql("""
                        insert into plan (id, item_id, library_id, steps, created_at)
                        values (:id, :item, :library, cast(:plan as jsonb), :now)
                        """)
                .param("id", plan.id())
                .param("item", plan.itemId())
                .param("library", plan.libraryId())
                .param("plan", MessageJson.mapper().writeValueAsString(plan))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void forget(UUID plan) {
        jdbc.sql("delete from plan where id = :id").param("id", plan).update();
    }

    List<Plan> plans() {
        return jdbc.sql("select steps from plan order by created_at")
                .query((row, n) -> MessageJson.mapper().readValue(row.getString("steps"), Plan.class))
                .list();
    }

    List<Plan> plansOf(long itemId, long libraryId) {
        return jdbc.sql("""
                        select steps from plan where item_id = :item and library_id = :library order by created_at
                        """)
                .param("item", itemId)
                .param("library", libraryId)
                .query((row, n) -> MessageJson.mapper().readValue(row.getString("steps"), Plan.class))
                .list();
    }

    void put(long libraryId, Collection<PlacedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into published_file as known
                            (library_id, path, sha256, size, modified_at, original_sha256, published_at)
                        select :library, path, sha256, size, "modifiedAt", "originalSha256", :now
                        from jsonb_to_recordset(cast(:files as jsonb)) as r(path text, sha256 text, size bigint,
                            "modifiedAt" timestamptz, "originalSha256" text)
                        on conflict (library_id, path) do update
                        set sha256 = excluded.sha256, size = excluded.size, modified_at = excluded.modified_at,
                            original_sha256 = excluded.original_sha256, theirs_since = null,
                            published_at = excluded.published_at
                        """)
                .param("library", libraryId)
                .param("files", MessageJson.mapper().writeValueAsString(files))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void drop(long libraryId, Collection<String> paths) {
        if (!paths.isEmpty()) {
            jdbc.sql("delete from published_file where library_id = :library and path = any(:paths)")
                    .param("library", libraryId)
                    .param("paths", paths.toArray(String[]::new))
                    .update();
        }
    }

    void theirs(long libraryId, Collection<String> paths) {
        if (!paths.isEmpty()) {
            jdbc.sql("""
                            update published_file set theirs_since = coalesce(theirs_since, :now)
                            where library_id = :library and path = any(:paths)
                            """)
                    .param("library", libraryId)
                    .param("paths", paths.toArray(String[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** These are all the claims the item has in the library from now on. */
    void claim(long itemId, long libraryId, Collection<Claim> claims) {
        jdbc.sql("""
                        with wanted as (
                            select path, "fileId" as file_id, "mediaPath" as media_path
                            from jsonb_to_recordset(cast(:claims as jsonb))
                                as r(path text, "fileId" bigint, "mediaPath" text)
                        ), gone as (
                            delete from published_claim
                            where item_id = :item and library_id = :library
                                and (path, file_id) not in (select path, file_id from wanted)
                        )
                        insert into published_claim (library_id, path, item_id, file_id, media_path)
                        select distinct on (path, file_id) :library, path, :item, file_id, media_path from wanted
                        on conflict (library_id, path, item_id, file_id) do update
                        set media_path = excluded.media_path
                        """)
                .param("item", itemId)
                .param("library", libraryId)
                .param("claims", MessageJson.mapper().writeValueAsString(claims))
                .update();
    }

    /** Forgets everything of a library; nothing on disk changes. */
    public void forgetLibrary(long libraryId) {
        for (String table : List.of("published_file", "published_claim", "plan", "publication", "withdrawal")) {
            jdbc.sql("delete from " + table + " where library_id = :library")
                    .param("library", libraryId)
                    .update();
        }
    }

    private static PlacedFile placed(ResultSet row, int number) throws SQLException {
        Timestamp theirs = row.getTimestamp("theirs_since");
        Instant theirsSince = theirs == null ? null : theirs.toInstant();
        return new PlacedFile(
                row.getString("path"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getTimestamp("modified_at").toInstant(),
                row.getString("original_sha256"),
                theirsSince);
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                row.getString("path"), row.getLong("item_id"), row.getLong("file_id"), row.getString("media_path"));
    }
}
