-- Every write, past and waiting. The state holds no contact details: those live with their owner's consent.
create table proposal (
    id              uuid        not null constraint proposal_pk primary key,
    kind            text        not null
        constraint proposal_kind_known check (kind in ('organisation', 'caseStudy', 'champion')),
    action          text        not null
        constraint proposal_action_known check (action in ('CREATE', 'CHANGE', 'ARCHIVE')),
    target_id       uuid        not null,
    base_version    integer,
    state           jsonb,
    origin          text        not null
        constraint proposal_origin_known check (origin in ('API', 'IMPORT', 'DEMONSTRATION')),
    made_by         text        not null,
    made_at         timestamptz not null,
    status          text        not null
        constraint proposal_status_known check (status in ('WAITING', 'APPROVED', 'REJECTED')),
    decided_by      text,
    decided_at      timestamptz,
    reason          text,
    result_version  integer,
    constraint proposal_decided_whole check ((status = 'WAITING') = (decided_at is null))
);

create index proposal_of_target on proposal (target_id, id);

create table idempotency_key (
    account     text        not null,
    key         text        not null,
    fingerprint text        not null,
    entity_id   uuid        not null,
    at          timestamptz not null,
    constraint idempotency_key_pk primary key (account, key)
);
