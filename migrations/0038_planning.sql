-- Planning of a rotation case: what a plan must keep, and the runs that look for one. A run is a row, so that it survives a restart,
-- and one case has one under way.

create table case_plan_condition (
  case_id uuid primary key,
  company_id uuid not null,
  starts_on date not null,
  ends_on date not null,
  shortest_block integer not null check (shortest_block between 1 and 26),
  may_move boolean not null default false,
  functions jsonb not null default '[]',
  courses uuid[] not null default '{}' check (cardinality(courses) <= 20),
  version integer not null default 1,
  updated_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (ends_on > starts_on)
);
comment on column case_plan_condition.functions is 'For each function and workplace: how many there are, how many must be at work, and how many vikarer at most.';

create table case_plan_person (
  case_employee_id uuid primary key references case_employee on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  wishes jsonb not null default '{}',
  blocked jsonb not null default '[]',
  most_weeks integer check (most_weeks between 1 and 60),
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index plan_person_case on case_plan_person (case_id);
comment on table case_plan_person is 'What the plan keeps for one employee: how much each course is wished for, and days on which he or she cannot be away for training. Never why.';

create table case_plan_run (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  case_id uuid not null,
  company_id uuid not null,
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'stopped', 'failed')),
  done_seconds integer not null default 0,
  most_seconds integer not null check (most_seconds between 1 and 600),
  goal text,
  best double precision,
  bound double precision,
  stop_asked_at timestamptz,
  account_id uuid references account on delete set null,
  for_company boolean not null default false,
  facts jsonb not null,
  results jsonb not null default '[]',
  applied_goal text,
  applied_at timestamptz,
  applied_by uuid references account on delete set null,
  created_at timestamptz not null default app.now(),
  finished_at timestamptz,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check ((applied_goal is null) = (applied_at is null))
);
create unique index plan_run_under_way on case_plan_run (case_id) where status in ('waiting', 'running');
create index plan_run_case on case_plan_run (case_id, number desc);
comment on column case_plan_run.facts is 'What the plan was made from; people only as the ids of their places in the case.';
comment on column case_plan_run.for_company is 'Started by the job centre: the company is told when there is a proposal.';

grant select, insert, update, delete on case_plan_condition, case_plan_person, case_plan_run to jobkreds_app;
do $$ declare t text; begin
  foreach t in array array['case_plan_condition', 'case_plan_person', 'case_plan_run'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
    execute format('create policy %I on %I for all using (company_id = (select app.company_id()) and (select app.actor_role()) = ''company'')', t || '_company', t);
    execute format('create policy %I on %I for all using ((select app.actor_role()) = ''caseworker'' and case_id = any ((select app.my_cases())::uuid[]))', t || '_unit', t);
    execute format('create policy %I on %I for select using ((select app.actor_role()) = ''secretariat'' and case_id = any ((select app.my_cases())::uuid[]))', t || '_lead', t);
    execute format('create policy %I on %I as restrictive for delete using ((select app.is_system()))', t || '_stays', t);
  end loop;
  -- a shop steward reads the proposals, and not on which days somebody cannot be away
  foreach t in array array['case_plan_condition', 'case_plan_run'] loop
    execute format('create policy %I on %I for select using (company_id = (select app.company_id()) and (select app.actor_role()) = ''shop_steward'')', t || '_steward', t);
  end loop;
  foreach t in array array['case_plan_condition', 'case_plan_person'] loop
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit.record()', t);
  end loop;
end $$;
-- progress is written every second and says nothing of who did what
create trigger audited after insert or delete on case_plan_run for each row execute function audit.record('facts', 'results');
create trigger audited_update after update on case_plan_run for each row
  when (old.stop_asked_at is distinct from new.stop_asked_at or old.applied_at is distinct from new.applied_at or old.status is distinct from new.status)
  execute function audit.record('facts', 'results');
-- a company decides and a job centre proposes
create policy plan_run_applied on case_plan_run as restrictive for update
  using (true) with check (applied_at is null or (select app.actor_role()) in ('company', 'system'));
