-- Cover: from absence to vikariater and vikarer of the case. Agreements with versions and signatures. Grants with budgets.

create table case_cover (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  vacancy_id uuid unique references vacancy on delete set null,
  function_title text not null check (length(function_title) between 1 and 120),
  occupation_code text,
  workplace_id uuid references workplace,
  starts_on date not null,
  ends_on date not null,
  weekly_minutes integer not null check (weekly_minutes between 60 and 2880),
  introduction_days integer not null default 0 check (introduction_days between 0 and 60),
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (ends_on >= starts_on),
  unique (id, case_id)
);
create index cover_case on case_cover (case_id);

create table cover_for (
  cover_id uuid not null,
  case_id uuid not null,
  company_id uuid not null,
  case_employee_id uuid not null references case_employee on delete cascade,
  primary key (cover_id, case_employee_id),
  foreign key (cover_id, case_id) references case_cover (id, case_id) on delete cascade
);
create index cover_for_employee on cover_for (case_employee_id);
create index cover_for_case on cover_for (case_id);

-- A vikar of the case: flows in from a hire, or stands for somebody of a project that ran before it came here.
create table case_temp (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  unit_id uuid not null references unit,
  cover_id uuid references case_cover on delete set null,
  hire_id uuid unique references hire on delete set null,
  person_id uuid references person on delete set null,
  shown_name text not null check (length(shown_name) between 1 and 200),
  function_title text not null check (length(function_title) between 1 and 120),
  period daterange not null check (not isempty(period)),
  weekly_minutes integer not null check (weekly_minutes between 60 and 2880),
  status text not null default 'active' check (status in ('reserved', 'active', 'ended', 'cancelled')),
  goal text not null default '' check (length(goal) <= 500),
  introduction text not null default '' check (length(introduction) <= 2000),
  colleague text not null default '' check (length(colleague) <= 120),
  half_way_on date,
  half_way_held_on date,
  half_way_note text not null default '' check (length(half_way_note) <= 1000),
  perspective text check (perspective in ('job', 'training', 'apprenticeship', 'unsure')),
  perspective_note text not null default '' check (length(perspective_note) <= 500),
  ended_on date,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  constraint temp_once exclude using gist (person_id with =, period with &&) where (person_id is not null and status in ('reserved', 'active'))
);
create index temp_case on case_temp (case_id);
create index temp_person on case_temp (person_id);

-- A hire for a vikariat of a case is a vikar of the case, in the same moment: kept here so that no way of hiring forgets it.
create function app.hire_flows_back() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare c case_cover; actor text := current_setting('jobkreds.role', true);
begin
  perform set_config('jobkreds.role', 'system', true);
  select * into c from case_cover where vacancy_id = new.vacancy_id;
  if found then
    insert into case_temp (case_id, company_id, unit_id, cover_id, hire_id, person_id, shown_name, function_title, period, weekly_minutes, status, half_way_on, ended_on)
    select c.case_id, c.company_id, coalesce(w.unit_id, rc.unit_id), c.id, new.id, new.person_id,
      trim(p.given_name || ' ' || p.family_name), c.function_title, new.period, new.weekly_minutes, new.status,
      lower(new.period) + (upper(new.period) - lower(new.period)) / 2, new.ended_on
    from person p, rotation_case rc left join workplace w on w.id = c.workplace_id
    where p.id = new.person_id and rc.id = c.case_id
    on conflict (hire_id) do update set status = excluded.status, period = excluded.period, weekly_minutes = excluded.weekly_minutes,
      ended_on = excluded.ended_on, version = case_temp.version + 1;
  end if;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return null;
end $$;
create trigger flows_back after insert or update on hire for each row execute function app.hire_flows_back();

-- Agreements ---------------------------------------------------------------------------------------

create table agreement_template (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 120),
  sections jsonb not null,
  steward_signs boolean not null default false,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  unique (unit_id, name)
);

create table agreement (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  number bigint generated always as identity unique,
  revision integer not null check (revision > 0),
  status text not null default 'draft' check (status in ('draft', 'sent', 'signed', 'superseded', 'withdrawn')),
  template_id uuid references agreement_template,
  content jsonb not null,
  content_hash bytea not null,
  receipt_id uuid references law_receipt on delete set null,
  change_note text check (length(change_note) <= 500),
  pdf bytea,
  pdf_sha256 bytea,
  created_by uuid references account on delete set null,
  created_at timestamptz not null default app.now(),
  sent_at timestamptz,
  signed_at timestamptz,
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  unique (case_id, revision),
  unique (id, content_hash)
);
create unique index agreement_open on agreement (case_id) where status in ('draft', 'sent');
create unique index agreement_in_force on agreement (case_id) where status = 'signed';

create table agreement_signer (
  id uuid primary key default gen_random_uuid(),
  agreement_id uuid not null references agreement on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  side text not null check (side in ('company', 'shop_steward', 'employee', 'temp', 'provider', 'organisation', 'unit')),
  turn integer not null check (turn > 0),
  required integer not null default 1 check (required between 1 and 5),
  account_id uuid references account on delete set null,
  employee_id uuid references employee on delete cascade,
  person_id uuid references person on delete cascade,
  organisation_id uuid references organisation,
  unit_id uuid references unit,
  shown_name text not null check (length(shown_name) between 1 and 200),
  sections text[] not null default '{}',
  carried_from uuid references agreement_signer on delete set null
);
create index signer_agreement on agreement_signer (agreement_id, turn);
create index signer_case on agreement_signer (case_id);
create index signer_employee on agreement_signer (employee_id);
create index signer_person on agreement_signer (person_id);
create index signer_organisation on agreement_signer (organisation_id);

-- The hash is part of the key: a signature on another text than the version's own cannot be stored.
create table signature (
  id uuid primary key default gen_random_uuid(),
  signer_id uuid not null references agreement_signer on delete cascade,
  agreement_id uuid not null,
  content_hash bytea not null,
  case_id uuid not null,
  company_id uuid not null,
  account_id uuid references account on delete set null,
  signed_name text not null check (length(signed_name) between 1 and 200),
  assurance text not null,
  on_behalf_reason text check (length(on_behalf_reason) between 5 and 300),
  signed_at timestamptz not null default app.now(),
  foreign key (agreement_id, content_hash) references agreement (id, content_hash) on delete cascade,
  unique (signer_id, account_id)
);
create index signature_agreement on signature (agreement_id);

-- Grants --------------------------------------------------------------------------------------------

create table grant_budget (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  scheme text not null,
  year integer not null check (year between 1990 and 2100),
  amount_ore bigint not null check (amount_ore >= 0),
  version integer not null default 1,
  unique (unit_id, scheme, year)
);

create table case_grant (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  case_id uuid not null,
  company_id uuid not null,
  unit_id uuid not null references unit,
  scheme text not null,
  status text not null default 'draft' check (status in ('draft', 'applied', 'granted', 'refused', 'withdrawn', 'ended')),
  starts_on date not null,
  ends_on date not null,
  minutes integer not null check (minutes > 0),
  amount_ore bigint not null check (amount_ore >= 0),
  budget_year integer not null,
  receipt_id uuid references law_receipt on delete set null,
  facts jsonb not null default '{}',
  applied_by uuid references account on delete set null,
  applied_at timestamptz,
  prepared_by uuid references account on delete set null,
  prepared_at timestamptz,
  recommendation text check (length(recommendation) <= 1000),
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 1000),
  over_budget_reason text check (length(over_budget_reason) between 5 and 500),
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (ends_on >= starts_on),
  -- decided by someone other than who prepared it
  check (decided_by is null or prepared_by is null or decided_by <> prepared_by),
  check (status not in ('granted', 'refused') or (prepared_at is not null and decided_at is not null)),
  check (status <> 'refused' or decision_reason is not null)
);
create unique index grant_once on case_grant (case_id, unit_id, scheme) where status in ('draft', 'applied', 'granted');
create index grant_case on case_grant (case_id);
create index grant_unit on case_grant (unit_id, status);

-- Who may decide grants and claims: named by the unit, so that the two pairs of eyes are two.
alter table membership add column decides boolean not null default false;
