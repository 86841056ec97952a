-- What a complaint is found by, made in Java (docs/search.md) from what its facts are now.
create extension if not exists pg_trgm;

-- the words of three columns, which nobody asks for any more
drop index complaint_words;

create table findable_complaint (
    number varchar(24) primary key references complaint,
    -- digest of what the rest was made from, see findable_source
    source char(32)    not null,
    words  tsvector    not null,
    -- names of people and products in plain letters, for half a name and typing errors
    names  text        not null,
    -- number, addresses, phones, references and file names without marks between, for parts of them
    keys   text        not null
);
