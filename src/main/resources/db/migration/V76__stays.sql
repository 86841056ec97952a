-- Where complaints stood and stand: one row for each visit to a place where work waits, written with the engine's own rows.

-- No foreign key: a forecast is no reason to stop a flow, and who reads these rows joins the complaints.
create table stay (
    -- the engine's id of the visit
    id           varchar(64)  primary key,
    subject_kind varchar(40)  not null,
    subject_key  varchar(64)  not null,
    process      varchar(255) not null,
    -- id of the task or event in the diagram
    activity     varchar(255) not null,
    -- what a task is called; nothing for an event
    label        varchar(255),
    came         timestamptz  not null,
    went         timestamptz
);

-- what is open now, among a year of what is not
create index stay_open on stay (subject_kind, subject_key) where went is null;
