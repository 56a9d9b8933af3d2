-- What somebody wrote stays signed with the name of their account when that is taken away; so nobody else may be called like
-- it. Kept as a digest: who was called what is nobody's business any more.
create table retired_name (
    digest text constraint retired_name_pk primary key
);
