package app.marquee.endtoend.bench;

import app.marquee.testkit.catalogue.GeneratedTitles;
import app.marquee.testkit.catalogue.MovieFacts;
import app.marquee.testkit.catalogue.SeriesFacts;
import app.marquee.testkit.infrastructure.Place;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A catalogue of made-up titles as enrichment leaves it, written straight into its tables. */
final class StoredCatalogue {
    private static final String ITEM = """
            insert into catalog.media_item (id, type, tmdb_id, demo, language, title, year, state, revision, enriched_at, details)
            values (?, ?, ?, false, 'en', ?, ?, 'published', 1, now(), jsonb_build_object('title', cast(? as text),
                'plot', repeat(md5(cast(? as text)), 60), 'genres', jsonb_build_array('Drama'),
                'premiered', make_date(?, 5, 1), 'runtime', 90, 'ratings', jsonb_build_array(jsonb_build_object(
                    'source', 'themoviedb', 'value', ? % 100 / 10.0, 'max', 10, 'votes', 1000))))
            """;
    private static final String EPISODE = "insert into catalog.episode values (?, ?, ?, ?)";

    private StoredCatalogue() {}

    /** Every movie and episode is shown by a file of its own; everything has a poster or a still. */
    static void write(Place place, int movies, int series, int episodes) {
        try (Connection connection = place.connect()) {
            connection.setAutoCommit(false);
            try (PreparedStatement item = connection.prepareStatement(ITEM);
                    PreparedStatement episode = connection.prepareStatement(EPISODE);
                    Statement rest = connection.createStatement()) {
                for (int number = 0; number < movies; number++) {
                    MovieFacts movie = GeneratedTitles.movie(number);
                    add(item, number + 1, "movie", number + 1, movie.title(), movie.year());
                }
                item.executeBatch();
                rest.execute("insert into catalog.movie select id from catalog.media_item where type = 'movie'");
                for (int number = 0; number < series; number++) {
                    SeriesFacts show = GeneratedTitles.series(number);
                    add(item, movies + number + 1, "series", number + 1, show.title(), show.year());
                }
                item.executeBatch();
                rest.execute("insert into catalog.series select id from catalog.media_item where type = 'series'");
                for (int number = 0; number < episodes; number++) {
                    int show = number % series;
                    int of = number / series;
                    long id = movies + series + number + 1L;
                    String title = GeneratedTitles.movie(number).title() + " " + of;
                    add(item, id, "episode", number + 1, title, 2000 + of % 25);
                    episode.setLong(1, id);
                    episode.setLong(2, movies + show + 1L);
                    episode.setInt(3, of / GeneratedTitles.EPISODES_IN_SEASON + 1);
                    episode.setInt(4, of % GeneratedTitles.EPISODES_IN_SEASON + 1);
                    episode.addBatch();
                }
                item.executeBatch();
                episode.executeBatch();
                rest.execute("""
                        insert into catalog.file (id, library_id, path, revision, document)
                        select 1000000 + id, 1000, 'file ' || id, 1, jsonb_build_object('streams', jsonb_build_object(
                            'video', jsonb_build_object('codec', 'h264', 'width', 640 + id % 3 * 640,
                                'height', 360 + id % 3 * 360),
                            'audio', jsonb_build_array(jsonb_build_object('codec', 'aac', 'channels', 2, 'language', 'eng'))))
                        from catalog.media_item where type in ('movie', 'episode')
                        """);
                rest.execute("select setval(pg_get_serial_sequence('catalog.media_item', 'id'), 1000000)");
                rest.execute(
                        "insert into catalog.file_item (file_id, item_id) select id, id - 1000000 from catalog.file");
                rest.execute("""
                        insert into catalog.asset_candidates (entity_type, entity_id, asset_type, provider, provider_url,
                            is_selected, selected_ordinal, auto_score)
                        select type, id, case type when 'episode' then 'thumb' else 'poster' end, 'tmdb', 'image ' || id,
                            true, 0, 50 from catalog.media_item
                        """);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum analyze"); // what PostgreSQL does by itself within a minute
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the catalogue cannot be written", e);
        }
    }

    private static void add(PreparedStatement item, long id, String type, int tmdbId, String title, int year)
            throws SQLException {
        item.setLong(1, id);
        item.setString(2, type);
        item.setInt(3, tmdbId);
        item.setString(4, title);
        item.setInt(5, year);
        item.setString(6, title);
        item.setString(7, title);
        item.setInt(8, year);
        item.setLong(9, id);
        item.addBatch();
    }
}
