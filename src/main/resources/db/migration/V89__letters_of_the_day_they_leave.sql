-- A letter that leaves later than it was written says the days of the day it leaves. Its former words stay as a letter of their own that was
-- not sent, which names the one that was.

alter table outbox_mail
    -- the days it names, by name; null for letters written before
    add column days        text,
    -- the letter that was written anew instead of this one
    add column replaced_by bigint references outbox_mail,
    -- no mail reaches this address: said by a mail server for good, until somebody says that it is right
    add column dead_address boolean not null default false;

update outbox_mail set dead_address = true
    where way = 'EMAIL' and audience = 'COMPLAINANT' and state in ('UNDELIVERABLE', 'TOLD', 'UNREACHED');

create index outbox_mail_dead_address on outbox_mail (complaint_number) where dead_address;
create index outbox_mail_replaced on outbox_mail (replaced_by) where replaced_by is not null;

-- what went again to another address may go to the first one once more
alter table outbox_mail drop constraint outbox_mail_once;
create unique index outbox_mail_once on outbox_mail (subject_kind, subject_key, template, occasion, recipient)
    nulls not distinct where replaced_by is null and state <> 'SETTLED';

-- Words change only where they have not left the house as they are, or came back, and their former state was kept before.
create function refuse_lost_words() returns trigger language plpgsql as $$
begin
    if old.state not in ('TO_SEND', 'PENDING', 'UNDELIVERABLE', 'UNREACHED') or not exists (
        select from outbox_mail former
        where former.replaced_by = old.id and former.queued_at = old.queued_at and former.subject = old.subject and former.text = old.text
            and former.html = old.html and former.paper is not distinct from old.paper and former.facts is not distinct from old.facts) then
        raise exception 'what was written is never changed';
    end if;
    return new;
end $$;

drop trigger letter_is_immutable on outbox_mail;
create trigger letter_is_immutable
    before update of subject_kind, subject_key, template, occasion, audience, recipient, way, language, message_id, return_token, replaced_by
        on outbox_mail
    for each row execute function refuse_letter_change();
create trigger letter_words_are_kept
    before update of words_version, facts, days, subject, text, html, paper, queued_at on outbox_mail
    for each row execute function refuse_lost_words();

-- When the reminder reached the complainant: their time runs on from then.
alter table decision add column reminded_at timestamptz;
