create table case_study (
    id                     uuid        not null constraint case_study_pk primary key,
    version                integer     not null,
    status                 text        not null
        constraint case_study_status_known check (status in ('PUBLISHED', 'ARCHIVED')),
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    title                  text        not null,
    summary                text        not null,
    organisations          jsonb       not null,
    areas                  text[]      not null,
    sectors                text[]      not null,
    stages                 text[]      not null,
    rung                   integer     not null
        constraint case_study_rung_on_ladder check (rung between 1 and 7),
    participants           jsonb,
    methods                text,
    barriers               jsonb       not null,
    what_people_said       text,
    what_changed           text,
    what_could_not_change  text,
    what_did_not_work      text,
    money                  integer,
    months                 integer,
    supports               text[]      not null,
    evidence               jsonb       not null,
    written_with           jsonb       not null,
    corroboration          jsonb,
    started_on             date,
    ended_on               date,
    ongoing                boolean     not null,
    looked_at_again        jsonb,
    constraint case_study_ended_or_ongoing check (not (ongoing and ended_on is not null))
);

-- Which organisations a case study is about: what its organisations column says, in a form that joins.
create table case_study_organisation (
    case_study_id   uuid not null
        constraint case_study_organisation_of references case_study,
    organisation_id uuid not null
        constraint case_study_organisation_names references organisation,
    part            text not null
        constraint case_study_part_known check (part in ('lead', 'partner', 'funder')),
    constraint case_study_organisation_pk primary key (case_study_id, organisation_id)
);

create index case_study_organisation_by on case_study_organisation (organisation_id);
