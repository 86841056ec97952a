-- What decisions were asked for real complaints, and what they said: the material on which a changed table is tried out.

-- No foreign key: a complaint's first questions are asked in the transaction that writes the complaint, before it is written.
create table decision_question (
    id               bigint generated always as identity primary key,
    complaint_number varchar(24)  not null,
    decision         varchar(255) not null,
    version          integer      not null,
    asked_at         timestamptz  not null,
    -- variables by name: words, numbers, yes or no, {"date": ...}; never text of people
    inputs           jsonb        not null,
    -- one object per row that fitted
    outputs          jsonb        not null
);

-- the last complaints of a decision
create index decision_question_latest on decision_question (decision, id);
-- all of one complaint
create index decision_question_complaint on decision_question (complaint_number);
