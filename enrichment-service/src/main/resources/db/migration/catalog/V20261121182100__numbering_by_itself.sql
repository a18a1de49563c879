-- An order that was found by itself gives way to a person's; one that nobody is sure of is remembered, with what would fit.
alter table series_numbering add column if not exists automatic boolean not null default false;
alter table series_numbering add column if not exists reason text;
alter table series_numbering add column if not exists read_at timestamptz not null default now();

create table if not exists numbering_doubt (
    series_id bigint primary key references series (id) on delete cascade,
    said_digest text not null,
    reason text not null,
    orders jsonb not null default '[]',
    looked_at timestamptz not null default now()
);
