-- The log of what changed. A change arrives in the transaction that makes it and gets its number only once that
-- transaction is visible to all, so numbers have no gaps and a reader who pages by number never misses one, however
-- late a slow transaction commits.
create table change_log (
    id uuid not null default gen_random_uuid() constraint change_log_pk primary key
);

comment on table change_log is 'One row: which log this is, so that what follows it can tell it from another one.';

insert into change_log default values;

create table change_arrival (
    arrival   bigint generated always as identity constraint change_arrival_pk primary key,
    at        timestamptz not null,
    kind      text        not null,
    entity_id uuid        not null,
    action    text        not null,
    version   integer     not null
);

create table change (
    number    bigint      not null constraint change_pk primary key,
    at        timestamptz not null,
    kind      text        not null
        constraint change_kind_known check (kind in ('organisation', 'caseStudy', 'champion')),
    entity_id uuid        not null,
    action    text        not null
        constraint change_action_known check (action in ('created', 'changed', 'removed')),
    version   integer     not null
);

create index change_of_entity on change (entity_id, version);

create function number_changes() returns void
    language plpgsql as
$$
begin
    if not exists (select from change_arrival) then
        return;
    end if;
    perform pg_advisory_xact_lock(7170001);
    with moved as (delete from change_arrival returning *)
    insert into change (number, at, kind, entity_id, action, version)
    select (select coalesce(max(number), 0) from change) + row_number() over (order by arrival),
           at, kind, entity_id, action, version
      from moved;
end
$$;

create function refuse_rewriting_changes() returns trigger
    language plpgsql as
$$
begin
    raise exception 'the log of changes is append-only';
end
$$;

create trigger change_is_append_only
    before update or delete on change
    for each row execute function refuse_rewriting_changes();
