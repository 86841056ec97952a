-- What is printed of a letter to a complainant, below the letterhead; letters written before have none, letters to staff neither.

alter table outbox_mail add column paper text;

drop trigger letter_is_immutable on outbox_mail;
create trigger letter_is_immutable
    before update of subject_kind, subject_key, template, occasion, audience, recipient, way, language, words_version, facts, subject, text,
        html, paper, message_id, return_token, queued_at on outbox_mail
    for each row execute function refuse_letter_change();
