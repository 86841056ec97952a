-- What is printed of a letter to a complainant, below the letterhead; letters written before have none, letters to staff neither.

alter table outbox_mail add column paper text;

drop trigger if exists letter_is_immutable on outbox_mail;
create trigger letter_is_immutable
    before update of subject_kind, subject_key, template, occasion, audience, recipient, language, subject, text, html, paper,
        message_id, queued_at on outbox_mail
    for each row execute function refuse_letter_change();
