package app.marquee.gateway.scannedfiles;

import app.marquee.messaging.lifecycle.KeptForAWhile;
import app.marquee.model.event.MediaIdentified;
import app.marquee.model.event.MetadataEnriched;
import app.marquee.model.media.Artwork;
import app.marquee.model.media.ArtworkType;
import app.marquee.model.media.FileReference;
import app.marquee.model.media.ItemDetails;
import app.marquee.model.media.ItemFile;
import app.marquee.model.media.MediaKind;
import app.marquee.model.media.TitleCandidate;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list as it is written. Old news is dropped by revision, and a file that is gone stays known as gone for a while. */
@Repository
class ScannedFileKeepingRepository implements KeptForAWhile {
    private static final Duration GONE_KNOWN_FOR = Duration.ofDays(7);
    private static final String MOVIES = "Movies";
    private static final String TV_SHOWS = "TvShows";

    private final JdbcClient database;

    ScannedFileKeepingRepository(JdbcClient database) {
        this.database = database;
    }

    void discovered(FileReference file, long size, Instant at) {
        String source = source(file);
        database.sql("delete from scanned_files where source_file = :source and id <> :id")
                .param("source", source)
                .param("id", file.id())
                .update();
        database.sql("""
                        insert into scanned_files (id, library_id, path, source_file, file_size, media_type, created_at,
                            file_revision)
                        select :id, :library, :path, :source, :size,
                            case (select lower(document ->> 'kind') from library where id = :library)
                                when 'movies' then 'Movies' when 'series' then 'TvShows' else 'Unknown' end, :at, :revision
                        on conflict (id) do update set path = excluded.path, source_file = excluded.source_file,
                            file_size = excluded.file_size, file_revision = excluded.file_revision, removed = false,
                            status = case when scanned_files.file_revision = excluded.file_revision
                                          then scanned_files.status else 'Processing' end,
                            updated_at = :at
                        where scanned_files.file_revision <= excluded.file_revision
                        """)
                .param("id", file.id())
                .param("library", file.libraryId())
                .param("path", file.path())
                .param("source", source)
                .param("size", size)
                .param("revision", file.revision())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Absolute, where the library is known already; else as the library has it, until it is. */
    private String source(FileReference file) {
        return database.sql("select document ->> 'root' from library where id = :library")
                .param("library", file.libraryId())
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(root -> root)
                .map(root -> root + "/" + file.path())
                .orElse(file.path());
    }

    /** A file that was found before this list was kept. */
    private void known(FileReference file, Instant at) {
        database.sql("""
                        insert into scanned_files (id, library_id, path, source_file, created_at, file_revision)
                        values (:id, :library, :path, :source, :at, :revision) on conflict do nothing
                        """)
                .param("id", file.id())
                .param("library", file.libraryId())
                .param("path", file.path())
                .param("source", source(file))
                .param("revision", file.revision())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What its name says, until somebody knows better. */
    void identified(MediaIdentified known, Instant at) {
        known(known.file(), at);
        List<Integer> episodes = known.numbering().episodes();
        database.sql("""
                        update scanned_files set title = :title, year = :year, media_type = :type,
                            season_number = :season, episode_number = :episode, episode_number2 = :second, updated_at = :at
                        where id = :id and title_item_id is null and file_revision <= :revision
                        """)
                .param("id", known.file().id())
                .param("revision", known.file().revision())
                .param(
                        "title",
                        known.titles().stream()
                                .findFirst()
                                .map(TitleCandidate::title)
                                .orElse(null))
                .param("year", known.year())
                .param("type", known.kind() == MediaKind.MOVIE ? MOVIES : TV_SHOWS)
                .param("season", known.numbering().season())
                .param("episode", episodes.isEmpty() ? null : episodes.getFirst())
                .param("second", episodes.size() < 2 ? null : episodes.get(1))
                .param("at", Timestamp.from(at))
                .update();
    }

    /** What a movie or a series is called, for all its files. */
    void titled(MetadataEnriched title, Instant at) {
        ItemDetails details = title.details();
        database.sql("""
                        insert into scanned_title (item_id, revision, tmdb_id, imdb_id, title, year, genres, poster_path)
                        values (:item, :revision, :tmdb, :imdb, :title, :year, :genres, :poster)
                        on conflict (item_id) do update set revision = excluded.revision, tmdb_id = excluded.tmdb_id,
                            imdb_id = excluded.imdb_id, title = excluded.title, year = excluded.year,
                            genres = excluded.genres, poster_path = excluded.poster_path
                        where scanned_title.revision <= excluded.revision
                        """)
                .param("item", title.itemId())
                .param("revision", title.revision())
                .param("tmdb", title.ids().tmdb())
                .param("imdb", title.ids().imdb())
                .param("title", details.title())
                .param("year", details.year())
                .param("genres", details.genres().isEmpty() ? null : String.join("|", details.genres()))
                .param("poster", poster(title.artwork()))
                .update();
        named("f.title_item_id = :id", title.itemId(), at);
    }

    void linked(MetadataEnriched item, ItemFile file, long titleItem, boolean duplicate, Instant at) {
        known(file.file(), at);
        boolean movie = item.kind() == MediaKind.MOVIE;
        Integer number = item.details().episodeNumber();
        database.sql("""
                        update scanned_files set item_id = case when :second then item_id else :item end,
                            item_revision = :itemRevision, title_item_id = :title, media_type = :type,
                            season_number = :season,
                            episode_number = case when :second then episode_number else :episode end,
                            episode_number2 = case when :second then :episode when :alone then null
                                              else episode_number2 end,
                            status = case when :duplicate then 'Duplicate'
                                     when status in ('Duplicate', 'Failed') then 'Processing' else status end,
                            updated_at = :at
                        where id = :id and file_revision <= :revision
                        """)
                .param("id", file.file().id())
                .param("revision", file.file().revision())
                .param("item", item.itemId())
                .param("itemRevision", item.revision())
                .param("title", titleItem)
                .param("type", movie ? MOVIES : TV_SHOWS)
                .param("season", movie ? null : item.details().seasonNumber())
                .param("episode", movie ? null : number)
                .param("second", file.ordinal() > 0)
                .param("alone", movie)
                .param("duplicate", duplicate)
                .param("at", Timestamp.from(at))
                .update();
        named("f.id = :id", file.file().id(), at);
    }

    /** Files that showed the item and do so no longer. */
    void unlinked(long item, long revision, List<Long> still, Instant at) {
        database.sql("""
                        update scanned_files set item_id = null, item_revision = null, title_item_id = null, tmdb_id = null,
                            imdb_id = null, poster_path = null, genres = null, status = 'Processing', updated_at = :at
                        where item_id = :item and item_revision < :revision and not (id = any(:still))
                        """)
                .param("item", item)
                .param("revision", revision)
                .param("still", still.toArray(Long[]::new))
                .param("at", Timestamp.from(at))
                .update();
    }

    void ended(FileReference file, ScannedFileStatus status, Instant at) {
        database.sql("""
                        update scanned_files set status = :status, updated_at = :at
                        where id = :id and file_revision <= :revision and status <> 'Duplicate'
                        """)
                .param("id", file.id())
                .param("revision", file.revision())
                .param("status", status.wireName())
                .param("at", Timestamp.from(at))
                .update();
    }

    void removed(FileReference file, Instant at) {
        database.sql("""
                        update scanned_files set removed = true, file_revision = :revision, updated_at = :at
                        where id = :id and file_revision <= :revision
                        """)
                .param("id", file.id())
                .param("revision", file.revision())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Where the library lies now; also for files that were heard of before it was. */
    void moved(long library, String root, Instant at) {
        database.sql("""
                        update scanned_files set source_file = :root || '/' || path, updated_at = :at
                        where library_id = :library and source_file <> :root || '/' || path
                        """)
                .param("library", library)
                .param("root", root)
                .param("at", Timestamp.from(at))
                .update();
    }

    void forget(long library) {
        database.sql("delete from scanned_files where library_id = :library")
                .param("library", library)
                .update();
    }

    @Override
    public void forgetOld(Instant now) {
        database.sql("delete from scanned_files where removed and updated_at < :before")
                .param("before", Timestamp.from(now.minus(GONE_KNOWN_FOR)))
                .update();
    }

    private void named(String which, long id, Instant at) {
        database.sql("""
                        update scanned_files f set tmdb_id = t.tmdb_id, imdb_id = t.imdb_id, title = t.title, year = t.year,
                            genres = t.genres, poster_path = t.poster_path, updated_at = :at
                        from scanned_title t where t.item_id = f.title_item_id and\s""" + which)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The last part of its address, as TMDb names pictures. */
    private static @Nullable String poster(List<Artwork> artwork) {
        return artwork.stream()
                .filter(each -> each.type() == ArtworkType.POSTER && each.season() == null)
                .findFirst()
                .map(Artwork::url)
                .map(url -> url.substring(url.lastIndexOf('/')))
                .orElse(null);
    }
}
