create table account (
    name     text not null constraint account_pk primary key,
    password text not null,
    role     text not null
        constraint account_role_known check (role in ('admin'))
);
