-- Files that wait for a person, one row a file.
create view unmatched_file as
select f.id, f.library_id, f.path, f.revision, f.created_at as discovered_at, q.id as question_id, q.kind, q.title,
    q.year, q.state, q.suggestions as suggested_matches, q.reason, q.tmdb_id, q.updated_at
from file f join question q on q.id = f.question_id
where not f.removed and q.state in ('unmatched', 'dismissed');

-- The items under the names the specification reads them by.
create view movies as
select id, tmdb_id, title, year, state, has_unpublished_changes, last_published_at, published_nfo_hash, enriched_at,
    enrichment_priority, details
from media_item where type = 'movie';

create view episodes as
select i.id, e.series_id, e.season_number, e.episode_number, i.tmdb_id, i.title, i.state, i.has_unpublished_changes,
    i.last_published_at, i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details
from media_item i join episode e on e.id = i.id;

create view series_items as
select i.id, i.tmdb_id, i.title, i.year, i.state, i.has_unpublished_changes, i.last_published_at,
    i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details
from media_item i where i.type = 'series';
