-- Organisations whose own people change their entry without anybody looking at it first.
create table trusted_organisation (
    organisation_id uuid        not null constraint trusted_organisation_pk primary key
        constraint trusted_organisation_names references organisation,
    trusted_by      text        not null,
    trusted_at      timestamptz not null
);
