-- Whom an organisation wants written to, and since when they have agreed to that. Never joined into a public view.
create table organisation_contact (
    organisation_id uuid not null constraint organisation_contact_pk primary key
        constraint organisation_contact_of references organisation,
    name            text,
    email           text not null,
    language        text not null
        constraint organisation_contact_language_known check (language in ('en', 'cy')),
    consent_on      date not null,
    source          text not null
);

-- Whether entries are still right, and who has been asked.
alter table organisation
    add column not_confirmed_since date,
    add column unlisted_on date,
    add constraint organisation_unlisted_for_a_reason check (unlisted_on is null or not_confirmed_since is not null);

-- Each time somebody has said that an entry is right.
create table confirmation (
    id              uuid        not null constraint confirmation_pk primary key,
    organisation_id uuid        not null constraint confirmation_of references organisation,
    confirmed_on    date        not null,
    made_by         text        not null,
    made_at         timestamptz not null
);

create index confirmation_of_organisation on confirmation (organisation_id, id);

-- The last time an organisation was asked, and how that went on. It counts until the organisation confirms its entry. One
-- without anybody to ask was not asked, and yet may have been marked.
create table freshness_round (
    organisation_id uuid not null constraint freshness_round_pk primary key
        constraint freshness_round_of references organisation,
    asked_on        date,
    reminded_on     date,
    marked_on       date,
    answered_on     date,
    constraint freshness_round_begun check (asked_on is not null or marked_on is not null)
);

-- Which evidence organisations have been asked to look at again before it lapses.
create table evidence_round (
    organisation_id uuid not null constraint evidence_round_of references organisation,
    case_study_id   uuid not null constraint evidence_round_about references case_study,
    until           date not null,
    asked_on        date not null,
    constraint evidence_round_pk primary key (organisation_id, case_study_id, until)
);

-- How many letters were written on the last day any were. Of several nodes the one that holds this row writes.
create table freshness_turn (
    only_one boolean not null default true constraint freshness_turn_pk primary key
        constraint freshness_turn_only_one check (only_one),
    day      date    not null,
    letters  integer not null
);

insert into freshness_turn (day, letters) values ('2000-01-01', 0);
