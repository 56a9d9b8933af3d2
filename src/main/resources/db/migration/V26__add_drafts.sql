-- What somebody has typed on a page and not published yet, control by control. Its owner alone sees it, and it never holds
-- how to reach a champion.
create table draft (
    id           uuid        not null constraint draft_pk primary key,
    account      text        not null,
    kind         text        not null
        constraint draft_kind_known check (kind in ('organisation', 'caseStudy', 'champion')),
    entry_id     uuid,
    base_version integer,
    typed        jsonb       not null,
    updated_at   timestamptz not null,
    constraint draft_base_whole check ((entry_id is null) = (base_version is null))
);

create index draft_of_account on draft (account, updated_at desc);

-- Files that were sent in and are being looked at before anything is imported from them. The file itself waits on the disk
-- of the node that took it.
create table upload (
    id          uuid        not null constraint upload_pk primary key,
    account     text        not null,
    file_name   text,
    encoding    text        not null,
    columns     text[]      not null,
    received_at timestamptz not null
);
