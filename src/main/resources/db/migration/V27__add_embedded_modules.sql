-- Every version of the embeddable search that was ever handed out
create table embedded_module (
    version text        not null constraint embedded_module_pk primary key,
    content bytea       not null,
    kept_at timestamptz not null
);
