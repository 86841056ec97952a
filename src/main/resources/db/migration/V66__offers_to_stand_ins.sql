-- Open tasks are offered anew when an absence begins or ends.

-- the absences by which the open tasks are offered now
create table absence_offered (
    absentee    varchar(64) primary key,
    substitute  varchar(64),
    entered_by  varchar(64) not null
);

-- open tasks of the engine whose offer is still to be looked at
create table offer_due (
    task_id     varchar(64) primary key
);
