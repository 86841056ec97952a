-- A record belongs to a subject, whatever kind it is of; that a complaint it belongs to exists is still the database's business.

alter table timeline_entry rename column complaint_number to subject_key;
alter table document rename column complaint_number to subject_key;
alter table note rename column complaint_number to subject_key;
alter table draft rename column complaint_number to subject_key;

alter table timeline_entry drop constraint timeline_entry_complaint_number_fkey;
alter table document drop constraint document_complaint_number_fkey;
alter table note drop constraint note_complaint_number_fkey;
alter table draft drop constraint draft_complaint_number_fkey;

alter table timeline_entry alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table document alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table note alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table draft alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';

alter table timeline_entry alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table document alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table note alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table draft alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;

drop index timeline_of_complaint;
drop index document_of_complaint;
drop index note_of_complaint;
create index timeline_of_subject on timeline_entry (subject_kind, subject_key, id);
create index timeline_of_complaint on timeline_entry (complaint_number, recorded_at);
create index document_of_subject on document (subject_kind, subject_key, id);
create index note_of_subject on note (subject_kind, subject_key, id);
alter table draft drop constraint draft_pkey, add primary key (subject_kind, subject_key, author, field);
