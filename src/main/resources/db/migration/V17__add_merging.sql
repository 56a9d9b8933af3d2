-- Which entry took the place of one for good. It leads to the last one at once, however often there was another merging.
alter table organisation
    add column merged_into uuid constraint organisation_merged_into_organisation references organisation,
    add constraint organisation_merged_is_down check (merged_into is null or status = 'ARCHIVED' and merged_into <> id);

create index organisation_merged_into on organisation (merged_into) where merged_into is not null;

alter table proposal
    add column survivor_id uuid,
    drop constraint proposal_action_known,
    add constraint proposal_action_known check (action in ('CREATE', 'CHANGE', 'ARCHIVE', 'MERGE')),
    add constraint proposal_merge_names_survivor check ((action = 'MERGE') = (survivor_id is not null));

-- A tombstone may name the entry that took the other's place.
alter table change_arrival add column replaced_by uuid;
alter table change add column replaced_by uuid;

create or replace function number_changes() returns void
    language plpgsql as
$$
begin
    if not exists (select from change_arrival) then
        return;
    end if;
    perform pg_advisory_xact_lock(7170001);
    with moved as (delete from change_arrival returning *)
    insert into change (number, at, kind, entity_id, action, version, replaced_by)
    select (select coalesce(max(number), 0) from change) + row_number() over (order by arrival),
           at, kind, entity_id, action, version, replaced_by
      from moved;
end
$$;
