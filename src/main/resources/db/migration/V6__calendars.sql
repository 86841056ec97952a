-- Business calendars: what process owners edit. Public holidays of a country are not stored, they come with the product.

create table business_calendar (
    id          varchar(60)  primary key,
    version     integer      not null,
    name        varchar(200) not null,
    -- none: the organisation's
    time_zone   varchar(60),
    country     varchar(10),
    subdivision varchar(20),
    cut_off     time,
    due_time    varchar(20),
    changed_by  varchar(64)  not null,
    changed_at  timestamptz  not null,

    constraint calendar_known_due_time check (due_time in ('END_OF_DAY', 'CLOSE_OF_BUSINESS', 'TIME_OF_START')),
    constraint calendar_subdivision_of_country check (subdivision is null or country is not null)
);

create table calendar_weekend (
    calendar_id varchar(60) not null references business_calendar,
    -- none: from the beginning of time
    valid_from  date,
    -- FRIDAY,SATURDAY
    days        varchar(80) not null,
    constraint calendar_weekend_once unique nulls not distinct (calendar_id, valid_from)
);

create table calendar_hours (
    calendar_id varchar(60) not null references business_calendar,
    weekday     varchar(9)  not null,
    opens       time        not null,
    -- 00:00: midnight at the end of the day
    closes      time        not null,
    primary key (calendar_id, weekday, opens),
    constraint calendar_hours_in_order check (opens < closes or closes = '00:00')
);

create table calendar_day (
    calendar_id varchar(60)  not null references business_calendar,
    kind        varchar(12)  not null check (kind in ('HOLIDAY', 'WORKING_DAY')),
    date        date         not null,
    name        varchar(1000) not null,
    primary key (calendar_id, kind, date)
);

-- A start for everybody. Written once; from then on they are the owners'.
insert into business_calendar (id, version, name, time_zone, country, subdivision, changed_by, changed_at) values
    ('default', 0, 'Standard', null, null, null, 'system', now()),
    ('gb-eng', 0, 'England and Wales', 'Europe/London', 'gb', 'eng', 'system', now()),
    ('kr', 0, 'Korea', 'Asia/Seoul', 'kr', null, 'system', now());

insert into calendar_weekend (calendar_id, valid_from, days)
    select id, null, 'SATURDAY,SUNDAY' from business_calendar;

insert into calendar_hours (calendar_id, weekday, opens, closes)
    select 'kr', weekday, opens::time, closes::time
    from unnest(array['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']) weekday,
         (values ('09:00', '12:00'), ('13:00', '18:00')) hours (opens, closes);
