-- What was offered stands with the offer: a vikariat that is edited afterwards changes nothing for the one who says yes.
alter table application
  add column offer_from date,
  add column offer_to date,
  add column offer_minutes integer check (offer_minutes between 60 and 2880),
  add constraint application_offer_whole check (num_nulls(offer_from, offer_to, offer_minutes) in (0, 3)),
  add constraint application_offer_period check (offer_to >= offer_from);

-- Hires are ended, and the released details narrowed, by the day their period is over.
create index hire_period_end on hire (upper(period)) where status = 'active';
create index hire_ended on hire (ended_on) where status = 'ended';
