-- What was made of the last answer, and when the provider said that an item is no longer as it was then.
alter table media_item add column if not exists last_response_hash text;
alter table media_item add column if not exists changed_at_provider timestamptz;

-- Until when the provider's lists of changes were read, and who reads them now.
create table if not exists provider_changes (
    kind text primary key check (kind in ('movie', 'series')),
    since timestamptz not null,
    until timestamptz,
    page integer not null default 1,
    held_until timestamptz
);
