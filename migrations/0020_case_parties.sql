-- Who takes part in a rotation case beside companies and units: organisations (providers of training, a-kasser, unions),
-- workplaces, employees; and how the database knows them.

create function app.organisation_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.organisation', true), '')::uuid $$;
create function app.employee_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.employee', true), '')::uuid $$;

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('provider', 'akasse', 'union')),
  name text not null check (length(name) between 1 and 200),
  short_name text not null default '' check (length(short_name) <= 60),
  cvr text check (cvr ~ '^[0-9]{8}$'),
  email text,
  phone text,
  website text,
  town text not null default '',
  postcode text,
  municipality_code text,
  active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  unique (kind, name)
);
comment on table organisation is 'Schools, a-kasser and unions: public facts.';

alter table membership drop constraint membership_role_check;
alter table membership add constraint membership_role_check check (role in ('jobseeker', 'company', 'shop_steward', 'employee', 'caseworker',
  'secretariat', 'training_provider', 'akasse', 'steering', 'admin'));
alter table membership add column organisation_id uuid references organisation;

-- A company's place of work: the municipality it lies in decides which unit grants.
create table workplace (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references company,
  unit_id uuid not null references unit,
  name text not null check (length(name) between 1 and 120),
  p_number text check (p_number ~ '^[0-9]{10}$'),
  street text,
  postcode text not null,
  town text not null,
  municipality_code text not null,
  lat double precision,
  lon double precision,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  unique (company_id, name),
  unique (id, company_id)
);
create unique index workplace_p_number on workplace (company_id, p_number) where p_number is not null;
create index workplace_unit on workplace (unit_id);

create table employee (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references company,
  workplace_id uuid not null,
  unit_id uuid not null references unit,
  account_id uuid unique references account on delete set null,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null default '' check (length(family_name) <= 100),
  email text,
  phone text,
  payroll_ref text check (length(payroll_ref) <= 40),
  function_title text not null check (length(function_title) between 1 and 120),
  occupation_code text,
  weekly_minutes integer check (weekly_minutes between 60 and 2880),
  education_level text not null default 'unknown' check (education_level in ('unknown', 'none', 'skilled', 'short', 'medium', 'long')),
  education_unused_five_years boolean,
  employed_since date,
  apprentice boolean not null default false,
  other_subsidy boolean not null default false,
  erased_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (workplace_id, company_id) references workplace (id, company_id)
);
create unique index employee_payroll on employee (company_id, payroll_ref) where payroll_ref is not null and erased_at is null;
create index employee_company on employee (company_id, family_name);
create index employee_unit on employee (unit_id);

alter table membership add column employee_id uuid references employee;
alter table membership add constraint membership_employee check ((role = 'employee') = (employee_id is not null));
drop index membership_one;
create unique index membership_one on membership
  (account_id, role, coalesce(unit_id, company_id, person_id, organisation_id, employee_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(organisation, ''))
  where ended_at is null;
create index membership_organisation on membership (organisation_id) where ended_at is null;

alter table invitation drop constraint invitation_role_check;
alter table invitation add constraint invitation_role_check check (role in ('company', 'shop_steward', 'employee'));
alter table invitation add column employee_id uuid references employee;
alter table invitation add constraint invitation_employee check ((role = 'employee') = (employee_id is not null));

-- The case -----------------------------------------------------------------------------------------

-- Only facts with their days: in which phase a case stands is derived (src/core/rotation/phases.ts).
create table rotation_case (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  company_id uuid not null references company,
  unit_id uuid not null references unit,
  lead_id uuid references account on delete set null,
  contact_id uuid references account on delete set null,
  title text not null check (length(title) between 1 and 160),
  subject text not null default '' check (length(subject) <= 500),
  purpose text not null default '' check (length(purpose) <= 2000),
  must_not_stop text not null default '' check (length(must_not_stop) <= 1000),
  people_estimate integer check (people_estimate between 1 and 5000),
  wanted_from date,
  wanted_to date,
  origin text not null check (origin in ('company', 'consultant', 'shop_steward', 'import')),
  funding text not null default 'undecided' check (funding in ('undecided', 'scheme', 'none')),
  scheme text,
  steward_signs boolean not null default false,
  created_by uuid references account on delete set null,
  created_at timestamptz not null default app.now(),
  accepted_at timestamptz,
  declined_at timestamptz,
  decline_reason text check (length(decline_reason) <= 1000),
  planned_at timestamptz,
  started_at timestamptz,
  stopped_at timestamptz,
  stop_reason text check (length(stop_reason) <= 1000),
  ended_at timestamptz,
  archived_at timestamptz,
  delete_after date,
  version integer not null default 1,
  check (wanted_to is null or wanted_from is null or wanted_to >= wanted_from),
  check ((funding = 'scheme') = (scheme is not null)),
  check (started_at is null or accepted_at is not null),
  check (ended_at is null or started_at is not null),
  check (archived_at is null or ended_at is not null or stopped_at is not null or declined_at is not null),
  check ((stopped_at is null) = (stop_reason is null)),
  check ((declined_at is null) = (decline_reason is null)),
  unique (id, company_id)
);
create index case_company on rotation_case (company_id, created_at desc);
create index case_unit_of on rotation_case (unit_id, created_at desc);
create index case_lead on rotation_case (lead_id);

-- Units with a workplace in the case; the first is that of the case itself.
create table case_unit (
  case_id uuid not null,
  company_id uuid not null,
  unit_id uuid not null references unit,
  caseworker_id uuid references account on delete set null,
  added_at timestamptz not null default app.now(),
  primary key (case_id, unit_id),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index case_unit_unit on case_unit (unit_id);

create table case_party (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  part text not null check (part in ('manager', 'hr', 'shop_steward', 'school', 'union', 'akasse', 'caseworker', 'project_lead', 'other')),
  account_id uuid references account on delete set null,
  organisation_id uuid references organisation,
  name text not null check (length(name) between 1 and 120),
  email text,
  phone text,
  note text not null default '' check (length(note) <= 300),
  ended_at timestamptz,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index case_party_case on case_party (case_id);
create index case_party_organisation on case_party (organisation_id) where ended_at is null;

create table case_employee (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  employee_id uuid not null references employee on delete cascade,
  unit_id uuid not null references unit,
  goal text not null default '' check (length(goal) <= 500),
  informed_at timestamptz,
  agreed_at timestamptz,
  declined_at timestamptz,
  decline_note text check (length(decline_note) <= 500),
  agreed_on_behalf_by uuid references account on delete set null,
  agreed_on_behalf_reason text check (length(agreed_on_behalf_reason) between 5 and 300),
  return_plan text not null default '' check (length(return_plan) <= 1000),
  return_talk_on date,
  return_talk_note text not null default '' check (length(return_talk_note) <= 1000),
  removed_at timestamptz,
  version integer not null default 1,
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (agreed_at is null or declined_at is null),
  check ((agreed_on_behalf_by is null) = (agreed_on_behalf_reason is null) or agreed_on_behalf_by is null),
  unique (case_id, employee_id)
);
create index case_employee_employee on case_employee (employee_id);
create index case_employee_unit on case_employee (unit_id);

-- The success factors as gates: each point has evidence or a recorded reason before the start, and a second look at the end.
create table case_gate (
  case_id uuid not null,
  company_id uuid not null,
  factor text not null check (factor in ('purpose', 'employee', 'temp', 'agreements')),
  point text not null check (point in ('purpose', 'backing-management', 'backing-staff', 'insight', 'leaving', 'returning',
    'goal', 'introduction', 'perspective', 'terms', 'administration', 'involvement')),
  evidence text check (length(evidence) between 3 and 1000),
  waived_reason text check (length(waived_reason) between 5 and 1000),
  answered_by uuid references account on delete set null,
  answered_at timestamptz,
  looked_again text check (looked_again in ('held', 'partly', 'not_held')),
  looked_again_note text check (length(looked_again_note) <= 1000),
  looked_again_at timestamptz,
  version integer not null default 1,
  primary key (case_id, point),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check (evidence is null or waived_reason is null)
);

-- Journal: what happened, for those it concerns. Written once, never changed.
create table case_event (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  at timestamptz not null default app.now(),
  account_id uuid references account on delete set null,
  side text not null check (side in ('company', 'shop_steward', 'unit', 'secretariat', 'provider', 'employee', 'temp', 'organisation', 'system')),
  kind text not null check (kind ~ '^[a-z]+([.-][a-z]+)*$'),
  audience text not null default 'all' check (audience in ('all', 'company', 'unit', 'company_unit')),
  data jsonb not null default '{}',
  note text check (length(note) between 1 and 4000),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index case_event_case on case_event (case_id, at desc);

create table case_file (
  id uuid primary key default gen_random_uuid(),
  case_id uuid not null,
  company_id uuid not null,
  uploaded_by uuid references account on delete set null,
  audience text not null default 'company_unit' check (audience in ('all', 'company', 'unit', 'company_unit')),
  title text not null check (length(title) between 1 and 160),
  file_name text not null check (length(file_name) between 1 and 200),
  mime text not null,
  size integer not null check (size between 1 and 10485760),
  sha256 bytea not null,
  bytes bytea not null,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index case_file_case on case_file (case_id);

alter table law_receipt alter column person_id drop not null;
alter table law_receipt add column case_id uuid references rotation_case on delete cascade;
alter table law_receipt add column company_id uuid references company;
alter table law_receipt drop constraint law_receipt_purpose_check;
alter table law_receipt add constraint law_receipt_purpose_check check (purpose in ('certificate', 'hire', 'wish', 'grant', 'agreement'));
alter table law_receipt add constraint law_receipt_subject check (num_nonnulls(person_id, case_id) = 1);
create index law_receipt_case on law_receipt (case_id) where case_id is not null;
