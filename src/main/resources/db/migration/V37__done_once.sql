-- one row per request with a key: the same one sent again answers the first result again; forgotten after a month
create table done_once (
    -- where the request came in, and from whom
    door       varchar(300) not null,
    key        varchar(200) not null,
    digest     char(64)     not null,
    claimed_at timestamptz  not null,
    -- JSON; empty only inside the transaction that does it
    answer     text,
    primary key (door, key)
);
create index done_once_claimed_at on done_once (claimed_at);

-- complaints, remembered the same way until now
drop table submission;
