-- What waits for somebody to be asked is looked for every few seconds.
create index media_item_waiting on media_item (demo, id)
    where type in ('movie', 'series') and (enriched_at is null or enrich_requested_level is not null);
