-- Hours, claims and payments; what became of it: follow-up, evaluation, learning points; calendars and digests.

create table work_hours (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  unit_id uuid not null references unit,
  case_employee_id uuid references case_employee on delete cascade,
  temp_id uuid references case_temp on delete cascade,
  day date not null,
  minutes integer not null check (minutes between 0 and 1440),
  source text not null check (source in ('plan', 'attendance', 'manual', 'import')),
  deviation text check (length(deviation) <= 300),
  registered_by uuid references account on delete set null,
  registered_at timestamptz not null default app.now(),
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (num_nonnulls(case_employee_id, temp_id) = 1)
);
comment on table work_hours is 'Minutes of a day: of training for an employee, of paid work for a vikar.';
create unique index hours_employee_day on work_hours (case_employee_id, day) where case_employee_id is not null;
create unique index hours_temp_day on work_hours (temp_id, day) where temp_id is not null;
create index hours_case_day on work_hours (case_id, day);

-- A week the vikar has looked at: the total seen is kept, so that a later change asks again.
create table hours_confirmation (
  temp_id uuid not null references case_temp on delete cascade,
  week date not null check (extract(isodow from week) = 1),
  case_id uuid not null,
  company_id uuid not null,
  minutes integer not null check (minutes >= 0),
  state text not null check (state in ('confirmed', 'disputed')),
  note text check (length(note) <= 500),
  by_account uuid references account on delete set null,
  at timestamptz not null default app.now(),
  version integer not null default 1,
  primary key (temp_id, week)
);
create index confirmation_case on hours_confirmation (case_id);

create table claim (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  grant_id uuid not null references case_grant on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  unit_id uuid not null references unit,
  kind text not null default 'claim' check (kind in ('claim', 'recovery')),
  through date not null,
  status text not null default 'draft' check (status in ('draft', 'submitted', 'approved', 'refused', 'withdrawn', 'exported', 'paid')),
  education_minutes integer not null check (education_minutes >= 0),
  temp_minutes integer not null check (temp_minutes >= 0),
  claimed_minutes integer not null,
  account_ore bigint not null,
  amount_ore bigint not null,
  refund_ore bigint not null default 0,
  account_numbers jsonb not null default '[]',
  content jsonb not null,
  content_hash bytea not null,
  declarations text[] not null default '{}',
  made_by uuid references account on delete set null,
  made_at timestamptz not null default app.now(),
  submitted_at timestamptz,
  checked_by uuid references account on delete set null,
  checked_at timestamptz,
  decided_by uuid references account on delete set null,
  decided_at timestamptz,
  decision_reason text check (length(decision_reason) <= 1000),
  export_id uuid,
  paid_on date,
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  -- never paid above the account; a recovery goes the other way
  check (case kind when 'claim' then amount_ore >= 0 and amount_ore <= account_ore else amount_ore < 0 end),
  check (decided_by is null or checked_by is null or decided_by <> checked_by),
  check (decided_by is null or made_by is null or decided_by <> made_by),
  check (status not in ('approved', 'exported', 'paid') or decided_at is not null),
  check (status <> 'refused' or decision_reason is not null)
);
create unique index claim_open on claim (grant_id) where status in ('draft', 'submitted');
create unique index claim_step on claim (grant_id, kind, through) where status in ('approved', 'exported', 'paid');
create index claim_case on claim (case_id);
create index claim_unit on claim (unit_id, status);

-- The sum of what is approved stays inside the grant; the grant's row is locked, so two approvals are one after the other.
create function app.claim_inside_grant() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare ceiling bigint; booked bigint; actor text := current_setting('jobkreds.role', true);
begin
  if new.status in ('approved', 'exported', 'paid') then
    perform set_config('jobkreds.role', 'system', true);
    select amount_ore into ceiling from case_grant where id = new.grant_id for update;
    select coalesce(sum(amount_ore), 0) into booked from claim where grant_id = new.grant_id and id <> new.id and status in ('approved', 'exported', 'paid');
    perform set_config('jobkreds.role', coalesce(actor, ''), true);
    if booked + new.amount_ore > ceiling then
      raise exception 'the claim goes beyond the grant' using errcode = 'check_violation', constraint = 'claim_inside_grant';
    end if;
    if booked + new.amount_ore < 0 then
      raise exception 'more is taken back than was paid' using errcode = 'check_violation', constraint = 'claim_not_below_nothing';
    end if;
  end if;
  return new;
end $$;
create trigger inside_grant before insert or update on claim for each row execute function app.claim_inside_grant();

create table payment_export (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  number bigint generated always as identity unique,
  made_by uuid references account on delete set null,
  made_at timestamptz not null default app.now(),
  claims integer not null check (claims > 0),
  amount_ore bigint not null,
  content text not null,
  sha256 bytea not null
);
create index payment_export_unit on payment_export (unit_id, made_at desc);
alter table claim add foreign key (export_id) references payment_export;

-- Follow-up ----------------------------------------------------------------------------------------

create table follow_up (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  subject text not null check (subject in ('temp', 'employee')),
  temp_id uuid references case_temp on delete cascade,
  case_employee_id uuid references case_employee on delete cascade,
  months integer not null check (months in (3, 6, 12)),
  due_on date not null,
  token_hash bytea unique,
  asked_at timestamptz,
  answered_at timestamptz,
  answer jsonb,
  answered_on_behalf_reason text check (length(answered_on_behalf_reason) between 5 and 300),
  closed_at timestamptz,
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check ((subject = 'temp') = (temp_id is not null)),
  check ((subject = 'employee') = (case_employee_id is not null)),
  check ((answered_at is null) = (answer is null))
);
create unique index follow_up_temp on follow_up (temp_id, months) where temp_id is not null;
create unique index follow_up_employee on follow_up (case_employee_id, months) where case_employee_id is not null;
create index follow_up_due on follow_up (due_on) where answered_at is null;
create index follow_up_case on follow_up (case_id);

create table evaluation (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  side text not null check (side in ('company', 'shop_steward', 'unit', 'provider', 'employee', 'temp', 'organisation')),
  account_id uuid references account on delete set null,
  answers jsonb not null,
  at timestamptz not null default app.now(),
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  unique (case_id, side, account_id)
);

create table learning_point (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  side text not null check (side in ('company', 'shop_steward', 'unit', 'provider', 'employee', 'temp', 'organisation')),
  account_id uuid references account on delete set null,
  text text not null check (length(text) between 5 and 1000),
  offered boolean not null default false,
  at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index learning_point_case on learning_point (case_id);

-- Secret address of a calendar feed: one for each role of an account.
create table calendar_feed (
  id uuid primary key default gen_random_uuid(),
  membership_id uuid not null unique references membership on delete cascade,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default app.now(),
  used_at timestamptz
);
