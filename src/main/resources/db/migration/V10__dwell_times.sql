-- What forecasts of breaches learned from the engine's history. Everything here is written anew every night and may be emptied.

-- Visits to an activity that ended with a milestone of a clock, those whose milestone is the latest.
create table dwell_time (
    id         bigint generated always as identity primary key,
    activity   varchar(255) not null,
    -- of the complaint; none when it was never assessed
    priority   varchar(2),
    -- INFORMED,EXPLAINED_OUT_OF_SCOPE: what ends the clock, as in clock_rule.met_by
    goal       varchar(300) not null,
    -- how many visits there were; the samples below may be fewer
    stays      integer      not null,
    median_ms  bigint       not null,
    p90_ms     bigint       not null,
    -- the samples: how long the complaint stood there, and how long it took from its coming to the milestone, pair by pair
    length_ms  bigint[]     not null,
    goal_ms    bigint[]     not null,
    constraint dwell_time_in_pairs check (cardinality(length_ms) = cardinality(goal_ms))
);

-- How fast a team is at an activity.
create table throughput (
    id               bigint generated always as identity primary key,
    activity         varchar(255)     not null,
    team             varchar(120),
    finished_per_day double precision not null,
    usual_stay_ms    bigint           not null
);

create table dwell_time_refresh (
    as_of timestamptz not null,
    stays bigint      not null
);
