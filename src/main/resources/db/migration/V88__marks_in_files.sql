-- What staff say about the redacted copy of a file: parts that are left out, documents that may go as they are, passages that are
-- blacked out wherever they occur.

create table file_mark (
    complaint_number varchar(24)  not null references complaint,
    kind             varchar(12)  not null,
    what             varchar(500) not null,
    marked_by        varchar(255) not null,
    marked_at        timestamptz  not null,

    primary key (complaint_number, kind, what),
    constraint file_mark_known_kind check (kind in ('WITHHELD', 'RELEASED', 'PASSAGE'))
);
