-- The seasons of a series as its provider lists them, whether or not their episodes were asked for.
create table if not exists season_outline (
    series_id bigint not null references series (id) on delete cascade,
    number integer not null,
    episodes integer not null,
    air_date date,
    primary key (series_id, number)
);

-- By which order the files of a series are numbered, where that is not the provider's own.
create table if not exists series_numbering (
    series_id bigint primary key references series (id) on delete cascade,
    order_id text not null,
    name text not null,
    kind text not null,
    chosen_by text not null,
    chosen_at timestamptz not null default now()
);

-- What a number in that order is in the provider's own. The position counts through all but the specials.
create table if not exists numbering_place (
    series_id bigint not null references series_numbering (series_id) on delete cascade,
    order_season integer not null,
    order_number integer not null,
    position integer,
    season integer not null,
    number integer not null,
    primary key (series_id, order_season, order_number)
);
