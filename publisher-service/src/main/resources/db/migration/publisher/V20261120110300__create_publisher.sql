-- A copy of what scanner-service says of a library; kept as a tombstone when it is removed.
create table library (
    id bigint primary key,
    revision bigint not null,
    document jsonb,
    undone boolean not null default false
);

-- What enrichment-service wants published, one row an item. The approved document is the one last published; it stays
-- empty while that is the current one.
create table desired_item (
    item_id bigint primary key,
    kind text not null,
    revision bigint not null,
    handled_revision bigint not null default 0,
    approved_revision bigint not null default 0,
    parent_id bigint,
    document jsonb not null,
    approved_document jsonb,
    updated_at timestamptz not null
);
create index desired_item_parent on desired_item (parent_id);

-- Which items a file shows, so that the NFO of a file can hold all of them.
create table desired_file (
    item_id bigint not null references desired_item on delete cascade,
    file_id bigint not null,
    library_id bigint not null,
    ordinal integer not null,
    primary key (item_id, file_id)
);
create index desired_file_file on desired_file (file_id);
create index desired_file_library on desired_file (library_id);

-- How publishing an item in a library stands. Pending is what happened on disk and was not yet said.
create table publication (
    item_id bigint not null,
    library_id bigint not null,
    revision bigint not null,
    state text not null,
    reason text,
    folder text not null,
    pending_written jsonb not null default '[]',
    pending_removed jsonb not null default '[]',
    answered_files jsonb not null default '{}',
    correlation text,
    due_at timestamptz,
    taken_until timestamptz,
    attempts integer not null default 0,
    forced boolean not null default false,
    updated_at timestamptz not null,
    primary key (item_id, library_id)
);
create index publication_due on publication (due_at) where due_at is not null;
create index publication_taken on publication (taken_until) where taken_until is not null;
create index publication_library on publication (library_id, state);

-- What lies in a library and is ours: as it was when we placed it. The original is what lay there before.
create table published_file (
    library_id bigint not null,
    path text not null,
    sha256 text not null,
    size bigint not null,
    modified_at timestamptz not null,
    original_sha256 text,
    theirs_since timestamptz,
    published_at timestamptz not null,
    primary key (library_id, path)
);

-- Who wants it: an item, because of a file (0 for a series' folder). A file nobody wants is withdrawn.
create table published_claim (
    library_id bigint not null,
    path text not null,
    item_id bigint not null,
    file_id bigint not null,
    media_path text not null,
    primary key (library_id, path, item_id, file_id)
);
create index published_claim_item on published_claim (item_id, library_id);
create index published_claim_file on published_claim (file_id);

-- Steps on disk that were decided and may have been begun; deleted in the transaction that records their result.
create table plan (
    id uuid primary key,
    item_id bigint not null,
    library_id bigint not null,
    steps jsonb not null,
    created_at timestamptz not null
);
create index plan_item on plan (item_id, library_id);

-- A media file that is gone: what was published for it goes when due.
create table withdrawal (
    file_id bigint primary key,
    library_id bigint not null,
    revision bigint not null,
    due_at timestamptz not null
);

create table cache_inventory (
    content_hash text primary key,
    file_path text not null,
    file_size bigint not null,
    asset_type text not null,
    mime_type text not null,
    reference_count integer not null default 0,
    first_used_at timestamptz not null,
    last_used_at timestamptz not null,
    orphaned_at timestamptz,
    width integer,
    height integer,
    perceptual_hash text
);
create index cache_inventory_orphaned on cache_inventory (orphaned_at) where orphaned_at is not null;

-- Which bytes an address answered with: an original is fetched once.
create table cached_original (
    url text primary key,
    content_hash text not null,
    fetched_at timestamptz not null
);
create index cached_original_hash on cached_original (content_hash);

create table publish_log (
    id bigint generated always as identity primary key,
    entity_type text not null,
    entity_id bigint not null,
    library_id bigint not null,
    revision bigint not null,
    outcome text not null,
    nfo_hash text,
    assets_published jsonb not null default '[]',
    published_at timestamptz not null,
    published_by text not null default 'system',
    success boolean not null,
    error_message text,
    players_notified jsonb
);
create index publish_log_entity on publish_log (entity_id, id desc);

-- reference_count is how many published files are, or stand in place of, these bytes.
create function count_cache_references() returns trigger language plpgsql as $$
begin
    with change as (
        select hash, sum(delta) as delta
        from (
            select sha256 as hash, 1 as delta from added
            union all select original_sha256, 1 from added where original_sha256 is not null
            union all select sha256, -1 from taken
            union all select original_sha256, -1 from taken where original_sha256 is not null
        ) each
        group by hash
        having sum(delta) <> 0
    ), held as (
        select c.content_hash, change.delta
        from cache_inventory c
        join change on change.hash = c.content_hash
        order by c.content_hash
        for update of c
    )
    update cache_inventory c
    set reference_count = c.reference_count + held.delta,
        last_used_at = now(),
        orphaned_at = case when c.reference_count + held.delta > 0 then null else now() end
    from held
    where held.content_hash = c.content_hash;
    return null;
end $$;

create function count_cache_references_added() returns trigger language plpgsql as $$
begin
    update cache_inventory c
    set reference_count = c.reference_count + held.uses, last_used_at = now(), orphaned_at = null
    from (
        select i.content_hash, uses
        from cache_inventory i
        join (
            select hash, count(*) as uses
            from (
                select sha256 as hash from added
                union all select original_sha256 from added where original_sha256 is not null
            ) each
            group by hash
        ) used on used.hash = i.content_hash
        order by i.content_hash
        for update of i
    ) held
    where held.content_hash = c.content_hash;
    return null;
end $$;

create function count_cache_references_taken() returns trigger language plpgsql as $$
begin
    update cache_inventory c
    set reference_count = c.reference_count - held.uses,
        orphaned_at = case when c.reference_count - held.uses > 0 then null else now() end
    from (
        select i.content_hash, uses
        from cache_inventory i
        join (
            select hash, count(*) as uses
            from (
                select sha256 as hash from taken
                union all select original_sha256 from taken where original_sha256 is not null
            ) each
            group by hash
        ) used on used.hash = i.content_hash
        order by i.content_hash
        for update of i
    ) held
    where held.content_hash = c.content_hash;
    return null;
end $$;

create trigger published_file_added after insert on published_file
    referencing new table as added for each statement execute function count_cache_references_added();
create trigger published_file_changed after update on published_file
    referencing new table as added old table as taken for each statement execute function count_cache_references();
create trigger published_file_taken after delete on published_file
    referencing old table as taken for each statement execute function count_cache_references_taken();
