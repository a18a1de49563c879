create table delivery (
    id              bigint generated always as identity primary key,
    target_id       bigint      not null, -- no foreign key: what was told stays known when the target is gone
    service         text        not null,
    target          text        not null,
    library_id      bigint      not null,
    folder          text        not null, -- relative to the library's root; '' is the root
    folders         jsonb       not null, -- all folders the call covers
    at_target       text, -- the folder as the target sees it
    state           text        not null check (state in ('pending', 'sending', 'told', 'unknown', 'failed')),
    attempts        integer     not null default 0, -- that failed; an interruption is none
    urgency         smallint    not null,
    correlation     text        not null,
    causes          jsonb       not null default '[]'::jsonb,
    items           jsonb       not null default '[]'::jsonb,
    reason          text,
    remark          text,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    started_at      timestamptz,
    finished_at     timestamptz
);

create index delivery_open on delivery (target_id, next_attempt_at) where state in ('pending', 'sending');
create index delivery_finished on delivery (finished_at);

create table news (
    id            bigint generated always as identity primary key,
    target_id     bigint      not null references target (id) on delete cascade,
    library_id    bigint      not null,
    folder        text        not null,
    item_id       bigint,
    item_revision bigint      not null,
    body          jsonb       not null,
    fingerprint   text        not null, -- the same for what was said twice
    gone          boolean     not null,
    urgency       smallint    not null,
    correlation   text        not null,
    causes        jsonb       not null default '[]'::jsonb,
    created_at    timestamptz not null,
    not_before    timestamptz not null,
    delivery_id   bigint references delivery (id) on delete cascade -- null while it waits
);

create index news_waiting on news (target_id, library_id, folder) where delivery_id is null;
create index news_of_item on news (target_id, library_id, item_id);
create index news_fingerprint on news (target_id, fingerprint);
create index news_of_delivery on news (delivery_id);
create index news_of_folder on news (library_id, folder);

create table folder_call (
    target_id  bigint      not null references target (id) on delete cascade,
    library_id bigint      not null,
    folder     text        not null,
    called_at  timestamptz not null,
    primary key (target_id, library_id, folder)
);

create table target_lease (
    target_id  bigint primary key references target (id) on delete cascade,
    holder     text        not null,
    held_until timestamptz not null
);
