-- one row per submission with a key: the same one sent again answers the first result again
create table submission (
    door             varchar(80)  not null,
    key              varchar(200) not null,
    digest           char(64)     not null,
    claimed_at       timestamptz  not null,
    -- empty only inside the transaction that registers the complaint
    complaint_number varchar(24),
    received_at      timestamptz,
    status           varchar(30),
    primary key (door, key)
);
