-- Every other way failed too: known as not reached, told apart from reached another way.
alter table outbox_mail drop constraint outbox_mail_known_state;
alter table outbox_mail add constraint outbox_mail_known_state check (state in ('PENDING', 'SENT', 'UNDELIVERABLE', 'SETTLED', 'UNREACHED'));
