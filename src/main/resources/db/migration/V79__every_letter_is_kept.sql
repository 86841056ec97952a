-- A letter is kept whether or not there is an e-mail address, with the words and the facts it was written with. Without an address it waits for
-- somebody who posts or tells it; who did that, how and on which day is kept too.

drop trigger letter_is_immutable on outbox_mail;

alter table outbox_mail
    alter column recipient drop not null,
    add column way           varchar(12) not null default 'EMAIL',
    -- which deployed file of letters; null for the words as shipped
    add column words_version integer,
    add column facts         jsonb,
    -- where mail servers send back what they cannot deliver: nobody can guess it
    add column return_token  varchar(40),
    -- when the mail server took it or somebody passed it on; nothing again when it comes back
    add column arrived_at    timestamptz,
    add column told_on       date,
    add column told_by       varchar(64),
    add column told_how      varchar(60),
    add column told_note     varchar(4000),
    drop constraint outbox_mail_known_state,
    drop constraint outbox_mail_sent_at;

alter table outbox_mail
    alter column way drop default,
    add constraint outbox_mail_known_state check (state in
        ('PENDING', 'SENT', 'UNDELIVERABLE', 'TO_SEND', 'TOLD', 'SETTLED', 'UNREACHED', 'DROPPED')),
    add constraint outbox_mail_known_way check (way in ('EMAIL', 'OTHER')),
    add constraint outbox_mail_address_of_mail check ((way = 'EMAIL') = (recipient is not null)),
    add constraint outbox_mail_by_mail_only check (way = 'EMAIL' or state not in ('PENDING', 'SENT', 'UNDELIVERABLE')),
    -- a letter that came back was sent before
    add constraint outbox_mail_sent_at check (state <> 'SENT' or sent_at is not null),
    add constraint outbox_mail_told check
        (state <> 'TOLD' or (told_on is not null and told_by is not null and told_how is not null));

update outbox_mail set arrived_at = sent_at where state = 'SENT';

create unique index outbox_mail_return_token on outbox_mail (return_token);
create index outbox_mail_to_send on outbox_mail (complaint_number) where state = 'TO_SEND';

create trigger letter_is_immutable
    before update of subject_kind, subject_key, template, occasion, audience, recipient, way, language, words_version, facts, subject, text,
        html, message_id, return_token, queued_at on outbox_mail
    for each row execute function refuse_letter_change();
