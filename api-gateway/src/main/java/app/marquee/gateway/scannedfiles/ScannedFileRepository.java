package app.marquee.gateway.scannedfiles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list as it is read. */
@Repository
class ScannedFileRepository {
    /** What the list can be ordered by, and the column it is. */
    static final Map<String, String> ORDERS = Map.ofEntries(
            Map.entry("id", "id"),
            Map.entry("sourceFile", "source_file"),
            Map.entry("destFile", "dest_file"),
            Map.entry("fileSize", "file_size"),
            Map.entry("mediaType", "media_type"),
            Map.entry("tmdbId", "tmdb_id"),
            Map.entry("title", "title"),
            Map.entry("year", "year"),
            Map.entry("seasonNumber", "season_number"),
            Map.entry("episodeNumber", "episode_number"),
            Map.entry("status", "status"),
            Map.entry("createdAt", "created_at"),
            Map.entry("updatedAt", "updated_at"));

    private static final String CONDITION = """
            where not removed
              and (:status::text is null or status = :status)
              and (:type::text is null or media_type = :type)
              and (:ids::bigint[] is null or id = any(:ids))
              and (:term::text is null or title ilike :term or source_file ilike :term)
            """;

    private final JdbcClient database;

    ScannedFileRepository(JdbcClient database) {
        this.database = database;
    }

    /** Which files are wanted; what is null is no condition. */
    record Wanted(
            @Nullable String status,
            @Nullable String mediaType,
            @Nullable String searchTerm,
            @Nullable List<Long> ids) {}

    /** What a command needs to know of a file. */
    record Shown(@Nullable Long itemId, @Nullable Long titleItemId, String mediaType) {}

    record TitleId(int tmdbId, String title) {}

    record Sums(long totalFiles, long totalSuccessfulFiles, long totalFileSize, long totalSuccessfulFileSize) {}

    /** @param order one of the columns of {@link #ORDERS} */
    List<ScannedFile> page(Wanted wanted, String order, boolean descending, int size, long offset) {
        String direction = descending ? " desc nulls last" : " asc nulls last";
        return where(
                        "select * from scanned_files " + CONDITION + " order by " + order + direction
                                + ", id limit :size offset :offset",
                        wanted)
                .param("size", size)
                .param("offset", offset)
                .query(ScannedFileRepository::read)
                .list();
    }

    long count(Wanted wanted) {
        return where("select count(*) from scanned_files " + CONDITION, wanted)
                .query(Long.class)
                .single();
    }

    Optional<ScannedFile> find(long id) {
        return database.sql("select * from scanned_files where id = :id and not removed")
                .param("id", id)
                .query(ScannedFileRepository::read)
                .optional();
    }

    Optional<Shown> shown(long id) {
        return database.sql(
                        "select item_id, title_item_id, media_type from scanned_files where id = :id and not removed")
                .param("id", id)
                .query(Shown.class)
                .optional();
    }

    /** Out of the list until the file is found anew; says how many were in it. */
    int remove(List<Long> ids) {
        return database.sql(
                        "update scanned_files set removed = true, updated_at = now() where id = any(:ids) and not removed")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    Sums sums() {
        return database.sql("""
                        select count(*) total_files,
                            count(*) filter (where status = 'Success') total_successful_files,
                            coalesce(sum(file_size), 0) total_file_size,
                            coalesce(sum(file_size) filter (where status = 'Success'), 0) total_successful_file_size
                        from scanned_files where not removed
                        """).query(Sums.class).single();
    }

    Map<String, Long> by(boolean status) {
        String column = status ? "status" : "media_type";
        return database
                .sql("select " + column + " name, count(*) files from scanned_files where not removed group by "
                        + column)
                .query((row, number) -> Map.entry(row.getString("name"), row.getLong("files")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<TitleId> titles(@Nullable String mediaType, @Nullable String searchTerm) {
        return database.sql("""
                        select distinct tmdb_id, title from scanned_files
                        where not removed and status = 'Success' and tmdb_id is not null and title is not null
                          and (:type::text is null or media_type = :type)
                          and (:term::text is null or title ilike :term)
                        order by title, tmdb_id
                        """)
                .param("type", mediaType)
                .param("term", pattern(searchTerm))
                .query(TitleId.class)
                .list();
    }

    /** The items whose files are published, each once. */
    List<Long> publishedItems() {
        return database.sql("""
                        select distinct item_id from scanned_files
                        where not removed and status = 'Success' and item_id is not null order by item_id
                        """).query(Long.class).list();
    }

    private JdbcClient.StatementSpec where(String sql, Wanted wanted) {
        List<Long> ids = wanted.ids();
        return database.sql(sql)
                .param("status", wanted.status())
                .param("type", wanted.mediaType())
                .param("term", pattern(wanted.searchTerm()))
                .param("ids", ids == null || ids.isEmpty() ? null : ids.toArray(Long[]::new));
    }

    private static @Nullable String pattern(@Nullable String term) {
        return term == null || term.isBlank()
                ? null
                : "%" + term.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static ScannedFile read(ResultSet row, int number) throws SQLException {
        Timestamp updated = row.getTimestamp("updated_at");
        return new ScannedFile(
                row.getLong("id"),
                row.getString("source_file"),
                row.getString("dest_file"),
                row.getObject("file_size", Long.class),
                row.getString("file_hash"),
                row.getString("media_type"),
                row.getObject("tmdb_id", Integer.class),
                row.getString("imdb_id"),
                row.getString("title"),
                row.getObject("year", Integer.class),
                row.getString("genres"),
                row.getObject("season_number", Integer.class),
                row.getObject("episode_number", Integer.class),
                row.getObject("episode_number2", Integer.class),
                row.getString("poster_path"),
                row.getString("status"),
                row.getTimestamp("created_at").toInstant(),
                updated == null ? null : updated.toInstant(),
                row.getInt("version_updated"),
                row.getInt("update_to_version"));
    }
}
