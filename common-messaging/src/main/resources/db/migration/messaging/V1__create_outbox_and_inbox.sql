create table outbox (
    id             uuid primary key,
    seq            bigint generated always as identity,
    message_id     uuid        not null,
    exchange       text        not null,
    routing_key    text        not null,
    type           text        not null,
    body           bytea       not null,
    correlation_id text        not null,
    causes         text[]      not null default '{}',
    urgency        smallint    not null,
    headers        jsonb       not null default '{}',
    available_at   timestamptz not null default now(),
    created_at     timestamptz not null default now()
);
create index outbox_due on outbox (available_at, seq);

create table inbox (
    message_id uuid primary key,
    type       text        not null,
    handled_at timestamptz not null default now()
);
create index inbox_handled_at on inbox (handled_at);

create table cancelled_job (
    job_id       bigint primary key,
    cancelled_at timestamptz not null default now()
);
