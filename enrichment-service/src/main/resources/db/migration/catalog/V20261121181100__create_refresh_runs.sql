-- A refresh that a job asked for: one at a time is worked on, step by step, by whoever holds it.
create table if not exists refresh_run (
    job_id bigint primary key,
    mode text not null check (mode in ('daily', 'changed', 'all')),
    library_id bigint,
    correlation text not null,
    phase text not null default 'reading' check (phase in ('reading', 'asking')),
    pages integer not null default 0,
    done integer not null default 0,
    postponed integer not null default 0,
    progressed_at timestamptz not null,
    reported text,
    reported_at timestamptz,
    held_until timestamptz,
    begun_at timestamptz not null
);

-- The titles it asks for, and what was known of each when it was asked for.
create table if not exists refresh_item (
    job_id bigint not null references refresh_run (job_id) on delete cascade,
    item_id bigint not null,
    place integer not null,
    asked_at timestamptz,
    enriched_at timestamptz,
    response_hash text,
    primary key (job_id, item_id)
);

-- What was asked for before the lists of changes are first read may have changed since.
with fresh as (
    insert into provider_changes (kind, since) values ('movie', now()), ('series', now())
    on conflict (kind) do nothing returning kind)
update media_item set changed_at_provider = coalesce(changed_at_provider, now())
where type in (select kind from fresh) and not demo and enriched_at is not null;
alter table provider_changes drop column if exists held_until;
