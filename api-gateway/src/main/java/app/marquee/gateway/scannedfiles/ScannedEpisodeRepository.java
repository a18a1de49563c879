package app.marquee.gateway.scannedfiles;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From the list of files. */
@Repository
class ScannedEpisodeRepository implements ScannedEpisodes {
    private final JdbcClient database;

    ScannedEpisodeRepository(JdbcClient database) {
        this.database = database;
    }

    @Override
    public boolean movie(int tmdbId) {
        return database.sql("""
                        select exists (select 1 from scanned_files
                            where tmdb_id = :id and media_type = 'Movies' and not removed)
                        """).param("id", tmdbId).query(Boolean.class).single();
    }

    @Override
    public Set<Place> of(int seriesTmdbId) {
        return new HashSet<>(
                database.sql("""
                        select season, episode from (
                            select season_number season, unnest(array[episode_number, episode_number2]) episode
                            from scanned_files where tmdb_id = :id and media_type = 'TvShows' and not removed) each
                        where season is not null and episode is not null
                        """).param("id", seriesTmdbId).query(Place.class).list());
    }
}
