-- Who gave a field or a number that the provider of the facts did not, by its name. No provider of facts knows a movie's
-- number at TheTVDB.
alter table media_item add column if not exists field_sources jsonb not null default '{}';
update media_item set field_sources = '{"ids.tvdb": "tvdb"}'
where type = 'movie' and tvdb_id is not null and field_sources = '{}';
