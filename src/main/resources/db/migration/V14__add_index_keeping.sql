-- Somebody's last order to build the search index anew
create table index_order (
    only_one boolean primary key default true check (only_one),
    id uuid not null
);

-- The node that keeps an index which several nodes share, and until when unless it says so again
create table index_lease (
    only_one boolean primary key default true check (only_one),
    holder uuid not null,
    until timestamptz not null
);
