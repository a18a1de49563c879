-- The list of rejected images names the provider, as addresses of two providers may look alike.
alter table rejected_assets add column asset_type text;
alter table rejected_assets add column rejected_by text;
alter table rejected_assets drop constraint rejected_assets_provider_url_key;
alter table rejected_assets add constraint rejected_assets_once unique (provider, provider_url);

-- Why a candidate's image is no image that can be used; null while nobody looked or it is one.
alter table asset_candidates add column image_fault text;

-- One image of a type unless a library asks for more.
insert into asset_selection_config (library_id, asset_type)
select 0, type from unnest(array['banner', 'landscape', 'clearart', 'discart', 'keyart', 'characterart']) as t (type)
on conflict do nothing;
alter table asset_selection_config alter column max_count set default 3;

-- Items whose images are chosen anew: their rules changed, or what was chosen must be compared.
create table selection_request (
    item_id bigint primary key references media_item (id) on delete cascade,
    due_at timestamptz not null default now(),
    attempts integer not null default 0
);
create index selection_request_due on selection_request (due_at);
