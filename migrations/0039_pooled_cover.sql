-- Absences of several companies packed into shared vikariater: a computation of a unit (or of a leading consultant), what it
-- took in, what it proposes, each company's own part with its answer, and the posts that came of it.

create table pool_run (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  unit_id uuid references unit,
  lead_id uuid references account on delete cascade,
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'stopped', 'failed')),
  from_day date not null,
  to_day date not null,
  longest_km integer not null check (longest_km between 1 and 200),
  introduction_days integer not null check (introduction_days between 0 and 10),
  without_companies uuid[] not null default '{}',
  without_cases uuid[] not null default '{}',
  rules jsonb not null default '{}',
  phase text check (phase in ('prices', 'greedy', 'improving', 'packing')),
  worth_minutes integer,
  bound_minutes integer,
  taken_in integer not null default 0,
  packed integer not null default 0,
  stop_requested_at timestamptz,
  created_by uuid references account on delete set null,
  created_at timestamptz not null default app.now(),
  started_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  check (num_nonnulls(unit_id, lead_id) = 1),
  check (to_day >= from_day)
);
comment on table pool_run is 'One packing of absences into shared vikariater; worth and bound are minutes covered, less introductions and what each vikariat must be worth.';
-- one at a time for each unit and each leading consultant
create unique index pool_run_one on pool_run (coalesce(unit_id, lead_id)) where status in ('waiting', 'running');
create index pool_run_owner on pool_run (coalesce(unit_id, lead_id), created_at desc);

create table pool_vikariat (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  run_id uuid not null references pool_run on delete cascade,
  unit_id uuid references unit,
  lead_id uuid references account on delete cascade,
  status text not null default 'proposed' check (status in ('proposed', 'asked', 'agreed', 'reopened', 'lapsed', 'posted', 'dropped')),
  occupation_code text not null,
  starts_on date not null,
  ends_on date not null,
  average_minutes integer not null check (average_minutes > 0),
  candidates integer,
  respond_by date,
  asked_at timestamptz,
  asked_by uuid references account on delete set null,
  lead_company_id uuid references company,
  changes jsonb not null default '[]',
  posted_at timestamptz,
  posted_by uuid references account on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  check (num_nonnulls(unit_id, lead_id) = 1),
  check (ends_on >= starts_on),
  check ((status = 'posted') = (posted_at is not null))
);
comment on column pool_vikariat.changes is 'What opened it again: ids of absences and what became of them, or that a company said no; names nobody.';
create index pool_vikariat_run on pool_vikariat (run_id);
create index pool_vikariat_live on pool_vikariat (status) where status in ('asked', 'agreed');

-- What one company is asked, with the little it needs to know of the whole.
create table pool_part (
  id uuid primary key default gen_random_uuid(),
  vikariat_id uuid not null references pool_vikariat on delete cascade,
  company_id uuid not null references company,
  unit_id uuid references unit,
  lead_id uuid references account on delete cascade,
  status text not null default 'asked' check (status in ('asked', 'yes', 'no', 'lapsed', 'recalled')),
  round integer not null default 1,
  respond_by date not null,
  occupation_code text not null,
  whole_from date not null,
  whole_to date not null,
  whole_minutes integer not null,
  companies integer not null check (companies > 0),
  note text not null default '' check (length(note) <= 500),
  asked_at timestamptz not null default app.now(),
  answered_at timestamptz,
  answered_by uuid references account on delete set null,
  reminded_at timestamptz,
  version integer not null default 1,
  unique (vikariat_id, company_id),
  check ((status in ('yes', 'no')) = (answered_at is not null))
);
create index pool_part_company on pool_part (company_id);
create index pool_part_waiting on pool_part (respond_by) where status = 'asked';

-- Every stretch of days somebody is away: taken in, or left out with its reason; packed into a vikariat, or remaining.
create table pool_absence (
  id uuid primary key default gen_random_uuid(),
  run_id uuid not null references pool_run on delete cascade,
  no integer not null,
  unit_id uuid references unit,
  lead_id uuid references account on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  case_employee_id uuid not null references case_employee on delete cascade,
  reservation_id uuid not null references reservation on delete cascade,
  workplace_id uuid not null references workplace,
  function_title text not null,
  occupation_code text,
  starts_on date not null,
  ends_on date not null,
  workdays integer not null check (workdays >= 0),
  minutes_per_week integer not null,
  left_out text check (left_out in ('no-occupation', 'covered', 'too-soon', 'after-period', 'weekend', 'company', 'case', 'asked', 'too-few-hours')),
  vikariat_id uuid references pool_vikariat on delete set null,
  part_id uuid references pool_part on delete set null,
  seq integer,
  introduction_from date,
  why jsonb,
  held boolean not null default false,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  unique (run_id, no),
  check (left_out is null or vikariat_id is null)
);
create index pool_absence_vikariat on pool_absence (vikariat_id, seq);
create index pool_absence_part on pool_absence (part_id);
create index pool_absence_case on pool_absence (case_id);
-- nobody's absence is asked about in two shared vikariater at once
create unique index pool_absence_once on pool_absence (reservation_id, starts_on) where held;

-- The vikariater it became: one for each uninterrupted stay at a company, together one set.
create table pool_post (
  id uuid primary key default gen_random_uuid(),
  vikariat_id uuid not null references pool_vikariat on delete cascade,
  part_id uuid not null references pool_part on delete cascade,
  no integer not null check (no > 0),
  unit_id uuid references unit,
  lead_id uuid references account on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  cover_id uuid unique references case_cover on delete set null,
  starts_on date not null,
  ends_on date not null,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  unique (vikariat_id, no)
);
create index pool_post_case on pool_post (case_id);

-- Nobody posts before everybody has said yes, whatever the application does.
create function app.pool_needs_every_yes() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); parts integer; yes integer;
begin
  if new.status is not distinct from old.status then return new; end if;
  if old.status = 'posted' then
    raise exception 'what is posted stays posted' using errcode = 'check_violation', constraint = 'pool_posted_stays';
  end if;
  if new.status not in ('agreed', 'posted') then return new; end if;
  if new.status = 'posted' and old.status <> 'agreed' then
    raise exception 'only what all agreed to is posted' using errcode = 'check_violation', constraint = 'pool_agreed_first';
  end if;
  perform set_config('jobkreds.role', 'system', true);
  select count(*), count(*) filter (where status = 'yes') into parts, yes
    from pool_part where vikariat_id = new.id and status <> 'recalled';
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  if parts = 0 or yes < parts then
    raise exception 'not every company has said yes' using errcode = 'check_violation', constraint = 'pool_every_yes';
  end if;
  return new;
end $$;
create trigger every_yes before update on pool_vikariat for each row execute function app.pool_needs_every_yes();

-- A yes counts until the shared vikariat is opened again; a post needs a vikariat that is posted, and a yes of its own company.
create function app.pool_yes_stands() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); whole text;
begin
  if tg_op = 'UPDATE' and new.status = old.status then return new; end if;
  if tg_op = 'INSERT' and new.status <> 'asked' then
    raise exception 'a company is asked before it answers' using errcode = 'check_violation', constraint = 'pool_asked_first';
  end if;
  perform set_config('jobkreds.role', 'system', true);
  select status into whole from pool_vikariat where id = new.vikariat_id for update;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  if whole in ('agreed', 'posted') then
    raise exception 'the shared vikariat is agreed' using errcode = 'check_violation', constraint = 'pool_yes_stands';
  end if;
  return new;
end $$;
create trigger yes_stands before insert or update on pool_part for each row execute function app.pool_yes_stands();

create function app.pool_post_after_yes() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); fits boolean;
begin
  perform set_config('jobkreds.role', 'system', true);
  select v.status = 'posted' and p.status = 'yes' and p.vikariat_id = v.id and p.company_id = new.company_id into fits
    from pool_vikariat v, pool_part p where v.id = new.vikariat_id and p.id = new.part_id;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  if fits is not true then
    raise exception 'not every company has said yes' using errcode = 'check_violation', constraint = 'pool_post_after_yes';
  end if;
  return new;
end $$;
create trigger after_yes before insert on pool_post for each row execute function app.pool_post_after_yes();

grant select, insert, update, delete on pool_run, pool_vikariat, pool_part, pool_absence, pool_post to jobkreds_app;
grant usage on all sequences in schema public to jobkreds_app;

do $$ declare t text; begin
  foreach t in array array['pool_run', 'pool_vikariat', 'pool_part', 'pool_absence', 'pool_post'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
    execute format('create policy %I on %I for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = ''caseworker'')', t || '_unit', t);
    execute format('create policy %I on %I for all using (lead_id = (select app.account_id()) and (select app.actor_role()) = ''secretariat'')', t || '_lead', t);
  end loop;
  -- a company reads what it is asked, never the whole and never another's
  foreach t in array array['pool_part', 'pool_post'] loop
    execute format('create policy %I on %I for select using (company_id = (select app.company_id()) and (select app.actor_role()) = ''company'')', t || '_company', t);
  end loop;
  foreach t in array array['pool_vikariat', 'pool_part', 'pool_post'] loop
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit.record()', t);
  end loop;
end $$;
create policy pool_absence_company on pool_absence for select using (company_id = (select app.company_id())
  and (select app.actor_role()) = 'company' and part_id is not null);
create policy pool_part_answer on pool_part for update using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
-- how far a computation is, is nobody's decision: its beginning is kept
create trigger audited after insert or delete on pool_run for each row execute function audit.record();
