-- What anybody has said is wrong with an entry. A report of personal data hides the texts in question until it is decided.
-- Who reported and in which words is gone 90 days after that.
alter table organisation add column hidden text[] not null default '{}';
alter table case_study add column hidden text[] not null default '{}';
alter table champion add column hidden text[] not null default '{}';

create table report (
    id         uuid        not null constraint report_pk primary key,
    kind       text        not null
        constraint report_kind_known check (kind in ('organisation', 'caseStudy', 'champion')),
    entity_id  uuid        not null,
    matter     text        not null
        constraint report_matter_known check (matter in ('wrong', 'closed', 'notReally', 'personalData')),
    field      text,
    text       text,
    email      text,
    made_at    timestamptz not null,
    hides      text[]      not null,
    basis      jsonb,
    status     text        not null
        constraint report_status_known check (status in ('OPEN', 'UPHELD', 'DISMISSED')),
    decided_by text,
    decided_at timestamptz,
    reason     text,
    constraint report_decided_whole check ((status = 'OPEN') = (decided_at is null)),
    constraint report_open_with_words check (text is not null or status <> 'OPEN')
);

create index report_open on report (id) where status = 'OPEN';
create index report_of_entry on report (entity_id, made_at);
create index report_remembered on report (decided_at) where text is not null;

-- Where an entry of any kind is, for whoever decides about some areas only.
create view entry_area as
    select id as entry_id, areas_served || base_area as areas from organisation
    union all
    select id, areas from case_study
    union all
    select id, areas from champion;
