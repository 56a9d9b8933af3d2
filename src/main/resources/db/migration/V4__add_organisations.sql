create table organisation (
    id                 uuid        not null constraint organisation_pk primary key,
    version            integer     not null,
    status             text        not null
        constraint organisation_status_known check (status in ('LISTED', 'ARCHIVED')),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    name               text        not null,
    other_names        text[]      not null,
    summary            text,
    description        text,
    willing_role       text,
    willing_on         date,
    willing_purpose    text,
    kind               text        not null,
    size               text,
    org_ids            text[]      not null,
    website            text,
    areas_served       text[]      not null,
    base_area          text,
    base_latitude      double precision,
    base_longitude     double precision,
    base_outcode       text,
    sectors            text[]      not null,
    offers             text[]      not null,
    needs              text[]      not null,
    stages             text[]      not null,
    supports           text[]      not null,
    languages          text[]      not null,
    start_within_days  integer,
    claimed_rung       integer
        constraint organisation_claimed_rung_on_ladder check (claimed_rung between 1 and 7),
    claimed_on         date,
    claimed_scope      text,
    evidenced_rung     integer
        constraint organisation_evidenced_rung_on_ladder check (evidenced_rung between 1 and 7),
    evidenced_by       uuid,
    evidenced_until    date,
    evidenced_reason   text        not null,
    confirmed_on       date,
    source_name        text,
    source_id          text,
    source_url         text,
    source_licence     text,
    constraint organisation_willing_whole check
        ((willing_role is null) = (willing_on is null) and (willing_role is null) = (willing_purpose is null)),
    constraint organisation_claim_dated check ((claimed_rung is null) = (claimed_on is null)),
    constraint organisation_base_point_whole check ((base_latitude is null) = (base_longitude is null))
);

create unique index organisation_source_once on organisation (source_name, source_id);
create index organisation_evidence_lapses on organisation (evidenced_until) where evidenced_until is not null;

-- Which organisation an identifier means. A body has one entry; the identifiers decide.
create table organisation_identifier (
    org_id          text not null constraint organisation_identifier_pk primary key,
    organisation_id uuid not null
        constraint organisation_identifier_names_organisation references organisation
);

create index organisation_identifier_of on organisation_identifier (organisation_id);
