-- What lists show, filter and sort by, out of the documents.
alter table media_item add column if not exists premiered text generated always as (details ->> 'premiered') stored;
alter table media_item add column if not exists runtime integer
    generated always as (cast(details ->> 'runtime' as integer)) stored;
alter table media_item add column if not exists rating double precision generated always as (
    cast(details -> 'ratings' -> 0 ->> 'value' as double precision) * 10
        / nullif(cast(details -> 'ratings' -> 0 ->> 'max' as double precision), 0)) stored;
alter table media_item add column if not exists genres jsonb generated always as (details -> 'genres') stored;
alter table media_item add column if not exists studios jsonb generated always as (details -> 'studios') stored;
create index if not exists media_item_by_update on media_item (type, updated_at, id);
create index if not exists media_item_by_release on media_item (type, (coalesce(premiered, '')), id);
create index if not exists media_item_by_rating on media_item (type, (coalesce(rating, -1)), id);

-- The name a resolution is known by: wide films have fewer lines than their kind.
create or replace function lines_of(width integer, height integer) returns integer language sql immutable parallel safe
return case
    when width is null or height is null then null
    when width >= 6000 or height >= 3400 then 4320
    when width >= 3000 or height >= 1800 then 2160
    when width >= 1700 or height >= 960 then 1080
    when width >= 1100 or height >= 650 then 720
    when height >= 540 then 576
    else 480 end;
alter table file add column if not exists lines integer generated always as (lines_of(
    cast(document -> 'streams' -> 'video' ->> 'width' as integer),
    cast(document -> 'streams' -> 'video' ->> 'height' as integer))) stored;
alter table file add column if not exists languages jsonb generated always as (
    jsonb_path_query_array(document, '$.streams.audio[*].language')) stored;

create index if not exists asset_candidates_selected_by_type on asset_candidates (asset_type, entity_id) where is_selected;

-- Images are asked for by the last part of their address.
create index if not exists asset_candidates_by_file_name on asset_candidates using hash (substring(provider_url from '[^/]*$'));
create index if not exists match_candidate_by_file_name on match_candidate using hash (substring(poster_url from '[^/]*$'));
