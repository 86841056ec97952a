-- Mail, webhooks and clocks belong to a subject, whatever kind it is of; that a complaint they belong to exists is still the database's business.

alter table clock drop constraint clock_complaint_number_rule_id_fkey;

alter table clock_rule rename column complaint_number to subject_key;
alter table clock rename column complaint_number to subject_key;
alter table clock_pause rename column complaint_number to subject_key;
alter table outbox_mail rename column complaint_number to subject_key;
alter table webhook_outbox rename column complaint_number to subject_key;

alter table clock_rule drop constraint clock_rule_complaint_number_fkey;
alter table clock_pause drop constraint clock_pause_complaint_number_fkey;
alter table outbox_mail drop constraint outbox_mail_complaint_number_fkey, drop constraint outbox_mail_about_whom;
alter table webhook_outbox drop constraint webhook_outbox_complaint_number_fkey;

alter table clock_rule alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table clock alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table clock_pause alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';
alter table webhook_outbox alter column subject_key type varchar(64), add column subject_kind varchar(40) not null default 'complaint';

-- mail about the house itself has neither kind nor key; what was sent keeps its words
drop trigger letter_is_immutable on outbox_mail;
alter table outbox_mail alter column subject_key type varchar(64), add column subject_kind varchar(40);
update outbox_mail set subject_kind = 'complaint' where subject_key is not null;
alter table outbox_mail add constraint outbox_mail_kind_and_key check ((subject_kind is null) = (subject_key is null));

alter table clock_rule alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table clock alter column subject_kind drop default,
    add column complaint_number varchar(24)
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table clock_pause alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table outbox_mail
    add column complaint_number varchar(24) references complaint deferrable initially deferred
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;
alter table webhook_outbox alter column subject_kind drop default,
    add column complaint_number varchar(24) references complaint deferrable initially deferred
        generated always as (case subject_kind when 'complaint' then subject_key end) stored;

alter table clock_rule drop constraint clock_rule_pkey, add primary key (subject_kind, subject_key, rule_id);
alter table clock add foreign key (subject_kind, subject_key, rule_id) references clock_rule;
create index clock_rule_of_complaint on clock_rule (complaint_number, rule_id);

drop index clock_once_at_a_time;
drop index clock_of_complaint;
create unique index clock_once_at_a_time on clock (subject_kind, subject_key, rule_id) where ended_at is null;
create index clock_of_subject on clock (subject_kind, subject_key);

drop index clock_pause_once_at_a_time;
drop index clock_pause_of_complaint;
create unique index clock_pause_once_at_a_time on clock_pause (subject_kind, subject_key) where resumed_at is null;
create index clock_pause_of_subject on clock_pause (subject_kind, subject_key);

alter table outbox_mail drop constraint outbox_mail_once;
alter table outbox_mail add constraint outbox_mail_once
    unique nulls not distinct (subject_kind, subject_key, template, occasion, recipient);
-- only a complaint has somebody outside to write to
alter table outbox_mail add constraint outbox_mail_about_whom check (complaint_number is not null or audience = 'STAFF');
drop index outbox_mail_undeliverable;
create index outbox_mail_undeliverable on outbox_mail (complaint_number) where state = 'UNDELIVERABLE';

create trigger letter_is_immutable
    before update of subject_kind, subject_key, template, occasion, audience, recipient, language, subject, text, html,
        message_id, queued_at on outbox_mail
    for each row execute function refuse_letter_change();

alter table webhook_outbox drop constraint webhook_outbox_once;
alter table webhook_outbox add constraint webhook_outbox_once unique (subject_kind, subject_key, webhook, occasion);
