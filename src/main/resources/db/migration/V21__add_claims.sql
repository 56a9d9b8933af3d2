-- Somebody who says that an entry is their organisation's. Their name and address are gone 90 days after it was settled.
create table entry_claim (
    id              uuid        not null constraint entry_claim_pk primary key,
    organisation_id uuid        not null constraint entry_claim_of references organisation,
    name            text,
    email           text,
    language        text        not null
        constraint entry_claim_language_known check (language in ('en', 'cy')),
    made_at         timestamptz not null,
    status          text        not null
        constraint entry_claim_status_known check (status in ('WAITING', 'INVITED', 'USED', 'REFUSED')),
    invited_at      timestamptz,
    decided_by      text,
    decided_at      timestamptz,
    reason          text,
    constraint entry_claim_waits_with_address check (email is not null or status <> 'WAITING'),
    constraint entry_claim_decided_whole check ((decided_by is null) = (decided_at is null))
);

create index entry_claim_waiting on entry_claim (id) where status = 'WAITING';
create index entry_claim_recent on entry_claim (organisation_id, made_at);
create index entry_claim_remembered on entry_claim (made_at) where email is not null;
