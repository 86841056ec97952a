-- Mail to staff that belongs to no complaint, such as an alarm; still once per template, occasion and recipient.

alter table outbox_mail alter column complaint_number drop not null;
alter table outbox_mail drop constraint outbox_mail_once;
alter table outbox_mail add constraint outbox_mail_once unique nulls not distinct (complaint_number, template, occasion, recipient);
alter table outbox_mail add constraint outbox_mail_about_whom check (complaint_number is not null or audience = 'STAFF');
