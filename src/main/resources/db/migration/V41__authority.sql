-- Who has to approve a remedy, as the table of authority said; without that, or the approval, no decision goes out.
alter table decision
    add column approval_group varchar(120),
    alter column remedy_amount type numeric(19, 3),
    add constraint decision_goes_out_with_authority
        check (communicated_at is null or coalesce(approval_group = 'none' or approved, false)) not valid,
    add constraint decision_amount_has_currency
        check (remedy_amount is null or remedy_amount >= 0 and remedy_currency is not null) not valid;

-- An amount at stake is one in a currency.
alter table assessment
    add column amount_currency varchar(3),
    alter column amount_at_stake type numeric(19, 3),
    add constraint assessment_amount_has_currency
        check (amount_at_stake is null or amount_at_stake >= 0 and amount_currency is not null) not valid;
