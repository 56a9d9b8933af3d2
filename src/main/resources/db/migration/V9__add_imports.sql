-- Files somebody sent in to be imported. The file itself waits on the disk of the node that took it; how far it has
-- come is written together with what was imported, so a job goes on exactly where it was cut off.
create table import_job (
    id               uuid        not null constraint import_job_pk primary key,
    kind             text        not null
        constraint import_job_kind_known check (kind in ('organisations', 'sectors')),
    state            text        not null
        constraint import_job_state_known check (state in ('waiting', 'running', 'done', 'failed')),
    dry_run          boolean     not null,
    file_name        text,
    encoding         text        not null,
    mapping          text,
    ignored_columns  text[]      not null,
    account          text        not null,
    idempotency_key  text,
    fingerprint      text        not null,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz,
    rows_total       bigint,
    rows_done        bigint      not null,
    created          bigint      not null,
    updated          bigint      not null,
    unchanged        bigint      not null,
    rejected         bigint      not null,
    skipped          bigint      not null,
    problems         bigint      not null,
    failure          text,
    constraint import_job_sent_once unique (account, idempotency_key)
);

create index import_job_unfinished on import_job (id) where state in ('waiting', 'running');

-- One line for each thing wrong with a row. A value that looks like contact details is never kept here.
create table import_problem (
    job_id      uuid   not null
        constraint import_problem_of references import_job,
    number      bigint not null,
    row_number  bigint not null,
    line        bigint not null,
    severity    text   not null
        constraint import_problem_severity_known check (severity in ('rejected', 'note')),
    field       text,
    column_name text,
    message     text   not null,
    value       text,
    constraint import_problem_pk primary key (job_id, number)
);

-- What a dry run would have listed, so that a later row of the same file meets it; gone when the run is over.
create table import_trial (
    job_id          uuid not null
        constraint import_trial_of references import_job,
    key             text not null,
    organisation_id uuid not null,
    state           text not null,
    constraint import_trial_pk primary key (job_id, key)
);
