create table library (
    id       bigint primary key,
    revision bigint not null,
    document jsonb -- null once the library is removed: an older library.changed must not bring it back
);

create table notification_config (
    service    text primary key,
    enabled    boolean     not null default false,
    config     jsonb       not null default '{}'::jsonb,
    decided_by text, -- the person who last switched it; null while nobody did
    changed_at timestamptz not null default now()
);

insert into notification_config (service)
values ('kodi'), ('jellyfin'), ('plex'), ('discord'), ('pushover'), ('email'), ('emby')
on conflict do nothing;

create table target (
    id            bigint generated always as identity primary key,
    service       text        not null references notification_config (service),
    name          text        not null,
    address       text        not null,
    username      text,
    secret        text, -- encrypted
    path_mappings jsonb       not null default '[]'::jsonb,
    group_name    text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    changed_at    timestamptz not null
);

create unique index target_name on target (lower(name));
