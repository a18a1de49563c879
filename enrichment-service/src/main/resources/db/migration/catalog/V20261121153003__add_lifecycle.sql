-- When an item is worth asking for anew, and how asking went wrong last.
alter table media_item add column released date;
alter table media_item add column refresh_due_at timestamptz;
alter table media_item add column error_count integer not null default 0;
alter table media_item add column last_error text;
alter table media_item add column next_retry_after timestamptz;
create index media_item_due_for_refresh on media_item (refresh_due_at)
    where type in ('movie', 'series') and enriched_at is not null;
