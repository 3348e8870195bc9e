-- Proposals for a whole unit or the region: who could fill which vikariat, all of them together. A caseworker reads the runs of
-- her unit; a consultant of the secretariat reads the region's runs, whose people are only numbers to her.

create table unit_proposal_run (
  id uuid primary key default gen_random_uuid(),
  scope text not null check (scope in ('unit', 'region')),
  unit_id uuid references unit,
  based_on uuid references unit_proposal_run on delete set null,
  principle text not null check (principle in ('best', 'stable')),
  goals text[] not null check (cardinality(goals) between 1 and 3 and goals <@ array['filled', 'waiting', 'fit']),
  keep text not null default 'free' check (keep in ('free', 'gentle', 'firm')),
  seed integer not null check (seed >= 0),
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'stopped', 'failed')),
  phase text not null default 'reading' check (phase in ('reading', 'fitting', 'solving', 'writing')),
  done integer not null default 0,
  total integer not null default 0,
  stop_asked_at timestamptz,
  failure text check (failure in ('fault', 'too-slow', 'too-large')),
  result jsonb,
  asked_by uuid references account on delete set null,
  asked_at timestamptz not null default app.now(),
  started_at timestamptz,
  finished_at timestamptz,
  check ((scope = 'unit') = (unit_id is not null)),
  check ((status in ('done', 'stopped')) = (result is not null))
);
comment on table unit_proposal_run is 'A run of the proposals for a unit or the region, deleted after 90 days (core/exchange/retention.ts).';
-- one at a time for each unit, and one for the region
create unique index unit_proposal_run_open on unit_proposal_run (coalesce(unit_id, '00000000-0000-0000-0000-000000000000'::uuid))
  where status in ('waiting', 'running');
create index unit_proposal_run_unit on unit_proposal_run (unit_id, asked_at desc);
create index unit_proposal_run_age on unit_proposal_run (asked_at);

-- Who took part, by the number that was drawn for them: only the own unit reads who it is.
create table unit_proposal_person (
  run_id uuid not null references unit_proposal_run on delete cascade,
  no integer not null check (no >= 0),
  person_id uuid not null references person on delete cascade,
  waited_weeks integer not null check (waited_weeks >= 0),
  options integer not null check (options >= 0),
  obstacle text,
  primary key (run_id, no),
  unique (run_id, person_id)
);
create index unit_proposal_person_of on unit_proposal_person (person_id);

-- The vikariater as they stood: a public fact of a published vikariat.
create table unit_proposal_vacancy (
  run_id uuid not null references unit_proposal_run on delete cascade,
  no integer not null check (no >= 0),
  vacancy_id uuid not null references vacancy on delete cascade,
  number bigint not null,
  title text not null,
  company_name text not null,
  town text not null,
  starts_on date not null,
  ends_on date not null,
  places integer not null check (places > 0),
  primary key (run_id, no),
  unique (run_id, vacancy_id)
);

create table unit_proposal (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null,
  person_no integer not null,
  vacancy_no integer not null,
  score integer not null check (score between 0 and 100),
  state text not null default 'proposed' check (state in ('proposed', 'locked', 'refused', 'sent')),
  reason text check (length(reason) between 5 and 500),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  foreign key (run_id, person_no) references unit_proposal_person on delete cascade,
  foreign key (run_id, vacancy_no) references unit_proposal_vacancy on delete cascade,
  unique (run_id, person_no, vacancy_no),
  check ((state = 'refused') = (reason is not null))
);
create unique index unit_proposal_one on unit_proposal (run_id, person_no) where state <> 'refused';
comment on column unit_proposal.reason is 'Why the pair was refused; it is left out of later runs of the unit.';

-- What was solved, as numbers without names: for saying afterwards what another proposal would have cost.
create table unit_proposal_market (
  run_id uuid primary key references unit_proposal_run on delete cascade,
  edges bytea not null
);

grant select, insert, update, delete on unit_proposal_run, unit_proposal_person, unit_proposal_vacancy, unit_proposal, unit_proposal_market to jobkreds_app;
do $$ declare t text; begin
  foreach t in array array['unit_proposal_run', 'unit_proposal_person', 'unit_proposal_vacancy', 'unit_proposal', 'unit_proposal_market'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
  end loop;
  -- what belongs to a run is read and written by whoever reads the run
  foreach t in array array['unit_proposal_vacancy', 'unit_proposal'] loop
    execute format('create policy %I on %I for all using (run_id in (select r.id from unit_proposal_run r))', t || '_of_run', t);
  end loop;
end $$;
create policy unit_proposal_run_unit on unit_proposal_run for all using ((select app.actor_role()) = 'caseworker'
  and scope = 'unit' and unit_id = (select app.unit_id()));
create policy unit_proposal_run_region on unit_proposal_run for all using ((select app.actor_role()) = 'secretariat' and scope = 'region');
create policy unit_proposal_person_unit on unit_proposal_person for select using ((select app.actor_role()) = 'caseworker'
  and run_id in (select r.id from unit_proposal_run r));

create trigger audited after insert or update or delete on unit_proposal_run for each row execute function audit.record('phase', 'done', 'total', 'result');
-- hundreds are made at once by a job; what people decide about them is what the trail keeps
create trigger audited after update on unit_proposal for each row execute function audit.record('reason');

-- Whoever objects, gets protection, moves to another unit or is erased is in nobody's proposals from the same moment.
create function app.withdraw_from_proposals() returns trigger language plpgsql security definer set search_path = public, app, pg_temp set jobkreds.role = 'system' as $$
begin
  delete from unit_proposal_person where person_id = new.id;
  return null;
end $$;
create trigger withdraw_from_proposals after update of no_proposals, protected, erased_at, unit_id on person for each row
  when ((new.no_proposals and not old.no_proposals) or (new.protected and not old.protected)
    or (new.erased_at is not null and old.erased_at is null) or new.unit_id <> old.unit_id)
  execute function app.withdraw_from_proposals();
