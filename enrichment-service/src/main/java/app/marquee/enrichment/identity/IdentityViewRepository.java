package app.marquee.enrichment.identity;

import app.marquee.model.MessageJson;
import app.marquee.model.media.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The known titles as people see and keep them. */
@Repository
public class IdentityViewRepository {
    private static final TypeReference<List<Identity.Alias>> ALIASES = new TypeReference<>() {};
    private static final String COLUMNS = """
            select i.*, coalesce((
                select jsonb_agg(jsonb_build_object('id', a.id, 'title', a.alias_raw, 'year', a.year, 'country', a.country,
                    'byPerson', a.by_person) order by a.id)
                from title_alias a where a.identity_id = i.id), '[]') as aliases
            from identity_map i
            """;
    private static final String WANTED = """
             where (cast(:kind as text) is null or i.kind = :kind)
            and (cast(:search as text) is null or strpos(lower(i.canonical_title), lower(cast(:search as text))) > 0
                or exists (select 1 from title_alias a where a.identity_id = i.id
                    and strpos(lower(a.alias_raw), lower(cast(:search as text))) > 0))
            """;
    private final JdbcClient jdbc;

    IdentityViewRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Identity.Page page(@Nullable String kind, @Nullable String search, int page, int limit) {
        List<Identity> items = jdbc.sql(
                        COLUMNS + WANTED + " order by lower(i.canonical_title), i.id limit :limit offset :skipped")
                .param("kind", kind)
                .param("search", search)
                .param("limit", limit)
                .param("skipped", (long) (page - 1) * limit)
                .query((row, number) -> read(row))
                .list();
        long total = jdbc.sql("select count(*) from identity_map i" + WANTED)
                .param("kind", kind)
                .param("search", search)
                .query(Long.class)
                .single();
        return new Identity.Page(items, page, limit, total);
    }

    public Optional<Identity> find(long id) {
        return jdbc.sql(COLUMNS + " where i.id = :id")
                .param("id", id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** The identity of a title outside of demo libraries, made where nobody knows it. */
    long ensure(MediaKind kind, int tmdbId, String title, @Nullable Integer year) {
        return jdbc.sql("""
                insert into identity_map (kind, normalized_title, year, tmdb_id, canonical_title, demo)
                values (:kind, :normalized, :year, :tmdb, :title, false)
                on conflict (kind, tmdb_id, demo) do update set tmdb_id = excluded.tmdb_id returning id
                """)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("normalized", TitleForm.of(title))
                .param("year", year)
                .param("tmdb", tmdbId)
                .param("title", title)
                .query(Long.class)
                .single();
    }

    /** Whether a person said that this spelling leads to it. */
    boolean leads(long id, String title, @Nullable Integer year, @Nullable String country) {
        return jdbc.sql("""
                select exists (select 1 from title_alias a where a.identity_id = :id and a.by_person
                    and a.alias_normalized = :normalized and a.year is not distinct from cast(:year as integer)
                    and a.country is not distinct from cast(:country as text))
                """)
                .param("id", id)
                .param("normalized", Spelling.key(title))
                .param("year", year)
                .param("country", upper(country))
                .query(Boolean.class)
                .single();
    }

    /** In place of what the same spelling led to before; false when there is no such identity. */
    @Transactional
    public boolean addAlias(long id, String title, @Nullable Integer year, @Nullable String country) {
        jdbc.sql("""
                delete from title_alias a using identity_map i, identity_map mine
                where i.id = a.identity_id and mine.id = :id and i.kind = mine.kind and i.demo = mine.demo
                and a.alias_normalized = :normalized and a.year is not distinct from cast(:year as integer)
                and a.country is not distinct from cast(:country as text)
                """)
                .param("id", id)
                .param("normalized", Spelling.key(title))
                .param("year", year)
                .param("country", upper(country))
                .update();
        return jdbc.sql("""
                        insert into title_alias (identity_id, alias_raw, alias_normalized, year, country, by_person)
                        select id, :raw, :normalized, :year, :country, true from identity_map where id = :id
                        """)
                        .param("id", id)
                        .param("raw", title)
                        .param("normalized", Spelling.key(title))
                        .param("year", year)
                        .param("country", upper(country))
                        .update()
                == 1;
    }

    public boolean removeAlias(long id, long alias) {
        return jdbc.sql("delete from title_alias where id = :alias and identity_id = :id")
                        .param("id", id)
                        .param("alias", alias)
                        .update()
                == 1;
    }

    public boolean remove(long id) {
        return jdbc.sql("delete from identity_map where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static @Nullable String upper(@Nullable String country) {
        return country == null ? null : country.strip().toUpperCase(Locale.ROOT);
    }

    private static Identity read(ResultSet row) throws SQLException {
        return new Identity(
                row.getLong("id"),
                row.getString("kind"),
                row.getInt("tmdb_id"),
                row.getString("canonical_title"),
                row.getObject("year", Integer.class),
                row.getBoolean("demo"),
                row.getTimestamp("last_verified_at").toInstant(),
                MessageJson.mapper().readValue(row.getString("aliases"), ALIASES));
    }
}
