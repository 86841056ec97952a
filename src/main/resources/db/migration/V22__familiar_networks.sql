-- Where accounts have logged in lately: digests of account and network. Guessing from elsewhere does not lock the owner out there.
create table familiar_network (
    digest  char(64) primary key,
    seen_on date not null
);
create index familiar_network_seen on familiar_network (seen_on);
