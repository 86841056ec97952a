-- A document that stays inside the organisation, whoever asks.
alter table document add column internal boolean not null default false;

-- What goes with the letter of a decision, chosen by whoever handles the complaint.
create table decision_enclosure (
    complaint_number varchar(24) not null references complaint,
    stage            varchar(10) not null,
    document_id      bigint      not null references document,
    chosen_by        varchar(64) not null,
    chosen_at        timestamptz not null,

    primary key (complaint_number, stage, document_id)
);

-- What went with a letter that was written.
create table outbox_enclosure (
    mail_id     bigint not null references outbox_mail,
    document_id bigint not null references document,

    primary key (mail_id, document_id)
);

-- What an organisation gives without a duty; an owner may have added the word already.
insert into code (list, word, parent, trait, fixed, position) values ('REMEDY_KIND', 'GOODWILL', null, 'MONEY', false, 95) on conflict do nothing;
insert into code_label (list, word, language, label) values
    ('REMEDY_KIND', 'GOODWILL', 'en', 'Goodwill payment'),
    ('REMEDY_KIND', 'GOODWILL', 'ko', '호의적 보상'),
    ('REMEDY_KIND', 'GOODWILL', 'de', 'Kulanz')
on conflict do nothing;
