package app.marquee.enrichment.catalogue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Series of which files show what the provider was not asked for or did not know. */
@Repository
class UnknownEpisodeRepository {
    /** An episode that has no name so long after it was shown will hardly get one. */
    private static final Duration NAMED_WITHIN = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    UnknownEpisodeRepository(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Whether files show a season that was never asked for, or an episode the provider did not know. One beyond the end of a
     * season that others follow is asked about at once: it may be numbered by another order.
     *
     * @param retried a season with such an episode that was asked for before is worth another try
     */
    boolean anyMissing(long series, Instant retried) {
        return jdbc.sql("""
                select exists (
                    select 1 from episode e
                    cross join lateral (select tmdb_id, created_at from media_item where id = e.id offset 0) i
                    cross join lateral (select file_id from file_item where item_id = e.id offset 0) fi
                    cross join lateral (select id from file where id = fi.file_id and not removed offset 0) f
                    left join season s on s.series_id = e.series_id and s.number = e.season_number
                    where e.series_id = :series
                    and (s.fetched_at is null or (i.tmdb_id is null and (s.fetched_at < :retried
                        or (s.fetched_at < i.created_at and exists (
                            select 1 from season_outline o join season_outline later
                                on later.series_id = o.series_id and later.number > o.number
                            where o.series_id = e.series_id and o.number = e.season_number and o.number > 0
                            and o.episodes < e.episode_number))))))
                """)
                .param("series", series)
                .param("retried", Timestamp.from(retried))
                .query(Boolean.class)
                .single();
    }

    /**
     * Series with an episode that files show and the provider did not know, or knew without a name around the day it was
     * shown, in the order of ids. A placeholder is looked at again after a quarter of its age, a week at most; a nameless
     * one every day.
     *
     * @param least not sooner after the season was fetched
     * @param after only later ids
     */
    List<Long> withUnknown(boolean demo, Duration least, long after, int most) {
        Instant now = clock.instant();
        return jdbc.sql("""
                select e.series_id from episode e
                join media_item i on i.id = e.id
                join media_item r on r.id = e.series_id and r.demo = :demo and r.enrich_requested_at is null
                    and r.enriched_at is not null
                join season s on s.series_id = e.series_id and s.number = e.season_number
                where e.series_id > :after
                and exists (select 1 from file_item fi join file f on f.id = fi.file_id
                    where fi.item_id = e.id and not f.removed)
                and ((i.tmdb_id is null and s.fetched_at < cast(:now as timestamptz) - greatest(make_interval(secs => :least),
                        least((cast(:now as timestamptz) - i.created_at) / 4, interval '7 days')))
                    or (i.tmdb_id is not null and s.fetched_at < cast(:now as timestamptz) - interval '1 day'
                        and i.details ->> 'premiered' between :since and :until
                        and i.title ~* '^(tba|tbd|episode [0-9]+|folge [0-9]+|épisode [0-9]+|episodio [0-9]+)$'))
                group by e.series_id order by e.series_id limit :most
                """)
                .param("demo", demo)
                .param("after", after)
                .param("least", least.toSeconds())
                .param("now", Timestamp.from(now))
                .param("since", now.minus(NAMED_WITHIN).toString().substring(0, 10))
                .param("until", now.plus(Duration.ofDays(1)).toString().substring(0, 10))
                .param("most", most)
                .query(Long.class)
                .list();
    }
}
