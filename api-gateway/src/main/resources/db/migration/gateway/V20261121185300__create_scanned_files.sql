-- A flat row for each media file, kept from what is said of it. Written by nobody but the one who hears every message.
create table if not exists scanned_files (
    id                bigint      primary key,
    library_id        bigint      not null,
    path              text        not null,
    source_file       text        not null,
    dest_file         text,
    file_size         bigint,
    file_hash         text,
    media_type        text        not null default 'Unknown' check (media_type in ('Movies', 'TvShows', 'Extras', 'Unknown')),
    tmdb_id           integer,
    imdb_id           text,
    title             text,
    year              integer,
    genres            text,
    season_number     integer,
    episode_number    integer,
    episode_number2   integer,
    poster_path       text,
    status            text        not null default 'Processing'
                      check (status in ('Processing', 'Success', 'Failed', 'Duplicate')),
    created_at        timestamptz not null,
    updated_at        timestamptz,
    version_updated   integer     not null default 0,
    update_to_version integer     not null default 0,
    file_revision     bigint      not null,
    item_id           bigint,
    item_revision     bigint,
    title_item_id     bigint,
    removed           boolean     not null default false
);
create unique index if not exists scanned_files_place on scanned_files (source_file, dest_file, episode_number)
    nulls not distinct where not removed;
create index if not exists scanned_files_source on scanned_files (source_file);
create index if not exists scanned_files_dest on scanned_files (dest_file);
create index if not exists scanned_files_tmdb on scanned_files (tmdb_id);
create index if not exists scanned_files_item on scanned_files (item_id);
create index if not exists scanned_files_title on scanned_files (title_item_id);
create index if not exists scanned_files_library on scanned_files (library_id);

-- What movies and series are called; an episode's file has its series' words.
create table if not exists scanned_title (
    item_id     bigint  primary key,
    revision    bigint  not null,
    tmdb_id     integer,
    imdb_id     text,
    title       text    not null,
    year        integer,
    genres      text,
    poster_path text
);
