-- Proposals that wait for somebody to decide, and what comes of them. What was approved last stays public meanwhile.
alter table proposal
    alter column made_by drop not null,
    drop constraint proposal_action_known,
    drop constraint proposal_origin_known,
    drop constraint proposal_status_known,
    drop constraint proposal_decided_whole,
    add column why text,
    add column source text,
    add column survivor_version integer,
    add column restored_version integer,
    add column revision integer not null default 1,
    add column decided_state jsonb,
    add column areas text[],
    add column risks text[],
    add column risk text,
    add column claimed_by text,
    add column claimed_until timestamptz,
    add constraint proposal_action_known check (action in ('CREATE', 'CHANGE', 'ARCHIVE', 'MERGE', 'RESTORE')),
    add constraint proposal_origin_known check (origin in ('API', 'VISITOR', 'LETTER', 'IMPORT', 'DEMONSTRATION')),
    add constraint proposal_status_known check
        (status in ('UNCONFIRMED', 'WAITING', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    add constraint proposal_decided_whole check
        ((status in ('UNCONFIRMED', 'WAITING', 'RETURNED')) = (decided_at is null)),
    add constraint proposal_risk_known check (risk in ('LOW', 'MIDDLE', 'HIGH')),
    add constraint proposal_claim_whole check ((claimed_by is null) = (claimed_until is null)),
    add constraint proposal_restores_a_version check ((action = 'RESTORE') = (restored_version is not null));

-- Few of all proposals: what was imported was decided at once.
create index proposal_not_approved on proposal (status, id) where status <> 'APPROVED';

-- Where a visitor can be reached, apart from what they propose; gone 90 days after the decision.
create table proposal_sender (
    proposal_id  uuid not null constraint proposal_sender_pk primary key
        constraint proposal_sender_of references proposal on delete cascade,
    email        text not null,
    language     text not null
        constraint proposal_sender_language_known check (language in ('en', 'cy')),
    confirmed_at timestamptz
);

create index proposal_sender_mailbox on proposal_sender (lower(email));

-- How to reach a champion who is proposed, and what they agreed to; gone with the decision.
create table proposal_contact (
    proposal_id     uuid not null constraint proposal_contact_pk primary key
        constraint proposal_contact_of references proposal on delete cascade,
    email           text,
    consent_purpose text,
    consent_given   date,
    consent_wording text,
    consent_covers  text[],
    consent_until   date
);

-- What was asked about a proposal, and answered; with an answer, the state it replaced.
create table proposal_remark (
    id          uuid        not null constraint proposal_remark_pk primary key,
    proposal_id uuid        not null
        constraint proposal_remark_of references proposal on delete cascade,
    kind        text        not null
        constraint proposal_remark_kind_known check (kind in ('QUESTION', 'ANSWER')),
    made_by     text,
    made_at     timestamptz not null,
    text        text        not null,
    state       jsonb
);

create index proposal_remark_of_proposal on proposal_remark (proposal_id, id);
