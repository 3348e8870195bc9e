-- What the vikar saw day by day, so that hours moved within a week ask again too.
alter table hours_confirmation add column seen jsonb not null default '{}';
comment on column hours_confirmation.seen is 'Minutes by day as they stood when the vikar answered: {"2014-04-07": 444}.';

-- A company sends and takes back its claims; what the unit decides it cannot write, whatever the application does.
create policy claim_company_inserts on claim as restrictive for insert with check ((select app.actor_role()) <> 'company' or status = 'draft');
create policy claim_company_updates on claim as restrictive for update using (true)
  with check ((select app.actor_role()) <> 'company' or status in ('draft', 'submitted', 'withdrawn'));
