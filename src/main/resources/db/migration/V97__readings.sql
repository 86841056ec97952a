-- Who read which complaint (ISO 10002 4.7). It stands apart from the timeline, and refers to no row of a complaint, so
-- that no read waits for somebody who writes.
create table reading (
    id               bigint generated always as identity primary key,
    read_at          timestamptz not null,
    person           varchar(64) not null,
    complaint_number varchar(24) not null,
    what             varchar(80) not null,
    item             bigint,
    address          varchar(45) not null
);

create index readings_of_complaint on reading (complaint_number, id desc);
create index readings_of_person on reading (person, id desc);
create index readings_by_time on reading (read_at);

create trigger reading_is_append_only before update or delete on reading
    for each row execute function refuse_change();
create trigger reading_is_never_truncated before truncate on reading
    for each statement execute function refuse_change();
