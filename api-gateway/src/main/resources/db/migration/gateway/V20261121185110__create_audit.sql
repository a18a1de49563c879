-- Who changed what: one row for each changing request, without what was in it.
create table if not exists audit (
    id             bigint      generated always as identity primary key,
    at             timestamptz not null,
    who            text,
    kind           text        not null check (kind in ('person', 'key', 'nobody')),
    role           text,
    method         text        not null,
    route          text        not null,
    target         text        not null,
    fields         text[]      not null default '{}',
    status         integer     not null,
    outcome        text        not null check (outcome in ('done', 'refused', 'failed')),
    address        text,
    correlation_id text        not null
);
create index if not exists audit_at on audit (at);
create index if not exists audit_who on audit (lower(who), id);
