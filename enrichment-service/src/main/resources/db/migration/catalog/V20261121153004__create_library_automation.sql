-- What enrichment does by itself in a library; what is published is the library's own setting.
create table library_automation (
    library_id bigint primary key,
    auto_enrich boolean not null default true,
    auto_select_assets boolean not null default true
);

create view library_automation_config as
select l.id as library_id, lower(l.document ->> 'automation') as automation_mode,
    coalesce(a.auto_enrich, true) as auto_enrich, coalesce(a.auto_select_assets, true) as auto_select_assets,
    lower(l.document ->> 'automation') = 'automatic' as auto_publish,
    true as webhook_enabled,
    coalesce(cast(l.document ->> 'webhookPublishes' as boolean), true) as webhook_auto_publish
from library l left join library_automation a on a.library_id = l.id
where not l.removed;

create or replace view movies as
select i.id, i.tmdb_id, i.title, i.year, i.state, i.has_unpublished_changes, i.last_published_at,
    i.published_nfo_hash, i.enriched_at, i.enrichment_priority, i.details,
    (select c.id from asset_candidates c where c.entity_id = i.id and c.asset_type = 'keyart' and c.is_selected
        order by c.selected_ordinal limit 1) as keyart_id,
    (select c.id from asset_candidates c where c.entity_id = i.id and c.asset_type = 'landscape' and c.is_selected
        order by c.selected_ordinal limit 1) as landscape_id,
    exists (select 1 from item_lock k where k.item_id = i.id and k.name = 'keyart') as keyart_locked,
    exists (select 1 from item_lock k where k.item_id = i.id and k.name = 'landscape') as landscape_locked
from media_item i where i.type = 'movie';
