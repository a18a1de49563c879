-- What an item's document says, one thing a row, for those who read the catalogue with SQL. The document stays the truth.
create or replace view movies as
select i.id, i.tmdb_id, i.title, i.year, i.state, i.has_unpublished_changes, i.last_published_at,
    i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details,
    (select c.id from asset_candidates c where c.entity_id = i.id and c.asset_type = 'keyart' and c.is_selected
        order by c.selected_ordinal limit 1) as keyart_id,
    (select c.id from asset_candidates c where c.entity_id = i.id and c.asset_type = 'landscape' and c.is_selected
        order by c.selected_ordinal limit 1) as landscape_id,
    exists (select 1 from item_lock k where k.item_id = i.id and k.name = 'keyart') as keyart_locked,
    exists (select 1 from item_lock k where k.item_id = i.id and k.name = 'landscape') as landscape_locked,
    i.imdb_id, i.tvdb_id, i.details ->> 'originalTitle' as original_title, i.details ->> 'sortTitle' as sort_title,
    i.details ->> 'plot' as plot, i.details ->> 'outline' as outline, i.details ->> 'tagline' as tagline,
    cast(i.details ->> 'runtime' as integer) as runtime, cast(i.details ->> 'premiered' as date) as release_date,
    i.details ->> 'certification' as certification, i.details ->> 'trailer' as trailer,
    cast(i.details -> 'collection' ->> 'tmdbId' as integer) as collection_tmdb_id,
    i.refresh_due_at, i.error_count, i.next_retry_after, i.revision
from media_item i where i.type = 'movie';

create or replace view series_items as
select i.id, i.tmdb_id, i.title, i.year, i.state, i.has_unpublished_changes, i.last_published_at,
    i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details,
    i.imdb_id, i.tvdb_id, i.details ->> 'originalTitle' as original_title, i.details ->> 'sortTitle' as sort_title,
    i.details ->> 'plot' as plot, i.details ->> 'outline' as outline, i.details ->> 'tagline' as tagline,
    cast(i.details ->> 'runtime' as integer) as runtime, cast(i.details ->> 'premiered' as date) as first_aired,
    i.details ->> 'certification' as certification, i.details ->> 'trailer' as trailer,
    i.details ->> 'status' as status,
    i.refresh_due_at, i.error_count, i.next_retry_after, i.revision
from media_item i where i.type = 'series';

create or replace view seasons as
select i.id, s.series_id, s.number as season_number, i.tmdb_id, i.title, i.details ->> 'plot' as plot,
    cast(i.details ->> 'premiered' as date) as first_aired, i.state, i.enriched_at, s.fetched_at
from media_item i join season s on s.id = i.id;

create or replace view episodes as
select i.id, e.series_id, e.season_number, e.episode_number, i.tmdb_id, i.title, i.state, i.has_unpublished_changes,
    i.last_published_at, i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details,
    i.details ->> 'plot' as plot, cast(i.details ->> 'runtime' as integer) as runtime,
    cast(i.details ->> 'premiered' as date) as first_aired, i.revision
from media_item i join episode e on e.id = i.id;

create or replace view item_genre as
select i.id as item_id, g.name from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'genres', '[]')) as g (name);

create or replace view item_studio as
select i.id as item_id, s.name from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'studios', '[]')) as s (name);

create or replace view item_country as
select i.id as item_id, c.name from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'countries', '[]')) as c (name);

create or replace view item_keyword as
select i.id as item_id, t.name from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'tags', '[]')) as t (name);

create or replace view item_person as
select i.id as item_id, a.person ->> 'name' as name, 'actor' as job, a.person ->> 'role' as role,
    cast(a.person ->> 'order' as integer) as ordinal, a.person ->> 'thumbUrl' as thumb_url
from media_item i
cross join lateral jsonb_array_elements(coalesce(i.details -> 'actors', '[]')) as a (person)
union all
select i.id, d.name, 'director', null, cast(d.ordinal - 1 as integer), null
from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'directors', '[]'))
    with ordinality as d (name, ordinal)
union all
select i.id, w.name, 'writer', null, cast(w.ordinal - 1 as integer), null
from media_item i
cross join lateral jsonb_array_elements_text(coalesce(i.details -> 'writers', '[]'))
    with ordinality as w (name, ordinal);

create or replace view item_rating as
select i.id as item_id, r.rating ->> 'source' as source, cast(r.rating ->> 'value' as double precision) as value,
    cast(r.rating ->> 'max' as integer) as max, cast(r.rating ->> 'votes' as integer) as votes
from media_item i
cross join lateral jsonb_array_elements(coalesce(i.details -> 'ratings', '[]')) as r (rating);

create or replace view collection as
select cast(i.details -> 'collection' ->> 'tmdbId' as integer) as tmdb_id,
    min(i.details -> 'collection' ->> 'name') as name, count(*) as movies
from media_item i where i.type = 'movie' and i.details -> 'collection' ->> 'tmdbId' is not null group by 1;

create or replace view people as
select name, count(distinct item_id) as items from item_person group by name;

create or replace view genres as select name, count(*) as items from item_genre group by name;

create or replace view studios as select name, count(*) as items from item_studio group by name;
