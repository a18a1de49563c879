-- Secrets are kept as SHA-256 (keys, sessions, tokens: long and random) or as the encoder's hash (passwords).
create table person (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    password   text        not null,
    role       text        not null check (role in ('admin', 'editor', 'viewer')),
    created_at timestamptz not null
);
create unique index person_name on person (lower(name));

create table session (
    token_hash text        primary key,
    csrf_token text        not null,
    person_id  bigint      not null references person (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_expires on session (expires_at);

create table api_key (
    id         bigint      generated always as identity primary key,
    name       text        not null,
    key_hash   text        not null unique,
    hint       text        not null,
    role       text        not null check (role in ('admin', 'editor', 'viewer')),
    created_by text        not null,
    created_at timestamptz not null,
    last_used  timestamptz
);

create table webhook_source (
    source      text        not null,
    secret_hash text        not null,
    created_at  timestamptz not null,
    primary key (source, secret_hash)
);

create table setup_token (
    token_hash text        primary key,
    created_at timestamptz not null
);
