-- The vikarbørs: vikariater, profiles, applications, hires.

-- Vikariater --------------------------------------------------------------------------------------

create table vacancy (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  company_id uuid not null references company,
  unit_id uuid not null references unit,
  created_by uuid references account,
  source text not null default 'web' check (source in ('web', 'import', 'api', 'on_behalf')),
  source_name text,
  source_id text,
  status text not null default 'draft' check (status in ('draft', 'published', 'closed')),
  outcome text check (outcome in ('filled_here', 'filled_elsewhere', 'training_cancelled', 'not_filled', 'other')),
  outcome_note text,
  category text not null default 'jobrotation' check (category in ('jobrotation', 'ordinary')),
  title text not null default '' check (length(title) <= 120),
  occupation_code text,
  description text not null default '' check (length(description) <= 8000),
  starts_on date,
  ends_on date,
  weekly_minutes_min integer check (weekly_minutes_min between 60 and 2880),
  weekly_minutes_max integer check (weekly_minutes_max between 60 and 2880),
  schedule text not null default '' check (length(schedule) <= 300),
  openings integer not null default 1 check (openings between 1 and 100),
  street text,
  postcode text,
  town text,
  municipality_code text,
  lat double precision,
  lon double precision,
  requirements jsonb not null default '{}',
  pay_agreement text not null default '',
  training text not null default '',
  introduction text not null default '',
  perspective text check (perspective in ('possible_job', 'training', 'reference', 'unknown')),
  perspective_note text not null default '',
  contact_name text not null default '',
  contact_phone text,
  contact_email text,
  apply_by date,
  published_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  updated_at timestamptz not null default app.now(),
  check (ends_on is null or starts_on is null or ends_on >= starts_on),
  check (weekly_minutes_max is null or weekly_minutes_min is null or weekly_minutes_max >= weekly_minutes_min),
  check (status = 'draft' or (occupation_code is not null and starts_on is not null and ends_on is not null and weekly_minutes_min is not null
    and weekly_minutes_max is not null and postcode is not null and lat is not null and lon is not null and title <> '')),
  check ((source_name is null) = (source_id is null)),
  unique (company_id, source_name, source_id)
);
create index vacancy_company on vacancy (company_id, status);
create index vacancy_unit on vacancy (unit_id, status);

-- What everybody may see of a published vikariat. No personal data, hence no row-level security: full-text
-- operators are not leakproof, and behind a policy PostgreSQL would not use their index.
create table vacancy_listing (
  vacancy_id uuid primary key references vacancy on delete cascade,
  number bigint not null unique,
  company_id uuid not null,
  company_name text not null,
  category text not null,
  title text not null,
  occupation_code text not null,
  area text not null,
  isco text not null,
  description text not null,
  starts_on date not null,
  ends_on date not null,
  weekly_minutes_min integer not null,
  weekly_minutes_max integer not null,
  schedule text not null,
  openings integer not null,
  openings_left integer not null,
  street text,
  postcode text not null,
  town text not null,
  municipality_code text not null,
  lat double precision not null,
  lon double precision not null,
  requirements jsonb not null,
  pay_agreement text not null,
  training text not null,
  introduction text not null,
  perspective text,
  perspective_note text not null,
  apply_by date,
  published_at timestamptz not null,
  updated_at timestamptz not null,
  -- words by weight, written by the publisher: title and occupation names; parts of compounds; place and company; the text
  words_a text not null,
  words_b text not null,
  words_c text not null,
  words tsvector generated always as (
    setweight(to_tsvector('danish', words_a), 'A') || setweight(to_tsvector('danish', words_b), 'B') ||
    setweight(to_tsvector('danish', words_c), 'C') || setweight(to_tsvector('danish', description), 'D')) stored
);
create index listing_words on vacancy_listing using gin (words);
create index listing_occupation on vacancy_listing (occupation_code);
create index listing_area on vacancy_listing (area);
create index listing_place on vacancy_listing (lat, lon);
create index listing_new on vacancy_listing (published_at desc, number desc);
create index listing_starts on vacancy_listing (starts_on);
create index listing_company on vacancy_listing (company_id);

create function app.listing_changed() returns trigger language plpgsql as $$
begin notify listing_changed; return null; end $$;
create trigger listing_changed after insert or update or delete on vacancy_listing for each statement execute function app.listing_changed();

create table vacancy_views (
  vacancy_id uuid not null references vacancy on delete cascade,
  day date not null,
  views integer not null default 0,
  primary key (vacancy_id, day)
);

create table opening (
  vacancy_id uuid not null references vacancy on delete cascade,
  no integer not null check (no > 0),
  primary key (vacancy_id, no)
);

-- Profiles ----------------------------------------------------------------------------------------

create table profile (
  person_id uuid primary key references person on delete cascade,
  unit_id uuid not null references unit,
  about text not null default '' check (length(about) <= 2000),
  perspective text check (perspective in ('job', 'training', 'apprenticeship', 'unsure')),
  perspective_note text not null default '' check (length(perspective_note) <= 500),
  weekly_minutes_min integer check (weekly_minutes_min between 60 and 2880),
  weekly_minutes_max integer check (weekly_minutes_max between 60 and 2880),
  available_from date,
  available_to date,
  max_travel_minutes integer check (max_travel_minutes between 5 and 240),
  languages jsonb not null default '[]',
  driving_licences text[] not null default '{}',
  certificates text[] not null default '{}',
  skills text[] not null default '{}',
  steps_done text[] not null default '{}',
  visible boolean not null default false,
  visible_since timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  updated_at timestamptz not null default app.now(),
  check (weekly_minutes_max is null or weekly_minutes_min is null or weekly_minutes_max >= weekly_minutes_min),
  check (available_to is null or available_from is null or available_to >= available_from)
);

create table profile_occupation (
  person_id uuid not null references profile on delete cascade,
  occupation_code text not null,
  experience text not null check (experience in ('trained', 'experienced', 'some', 'wish')),
  primary key (person_id, occupation_code)
);

create table profile_experience (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references profile on delete cascade,
  title text not null check (length(title) <= 120),
  occupation_code text,
  employer text not null check (length(employer) <= 120),
  sector text not null check (sector in ('public', 'private', 'voluntary')),
  from_year integer not null check (from_year between 1940 and 2100),
  to_year integer check (to_year between 1940 and 2100)
);
create index experience_person on profile_experience (person_id);

create table document (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  kind text not null default 'cv' check (kind in ('cv')),
  file_name text not null check (length(file_name) between 1 and 200),
  mime text not null check (mime in ('application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document')),
  size integer not null check (size between 1 and 5242880),
  sha256 bytea not null,
  bytes bytea not null,
  created_at timestamptz not null default app.now()
);
create unique index document_one_cv on document (person_id, kind);

-- The anonymous card (stage 0 and 1): kept only while the person is visible, complete and not protected.
create table profile_card (
  person_id uuid primary key references profile on delete cascade,
  area_text text not null,
  lat double precision not null,
  lon double precision not null,
  occupations jsonb not null,
  experience jsonb not null,
  skills text[] not null,
  languages jsonb not null,
  driving_licences text[] not null,
  certificates text[] not null,
  available_month text not null,
  available_from date,
  available_to date,
  weekly_minutes_min integer not null,
  weekly_minutes_max integer not null,
  max_travel_minutes integer not null,
  updated_at timestamptz not null default app.now()
);
create table profile_card_occupation (
  person_id uuid not null references profile_card on delete cascade,
  occupation_code text not null,
  primary key (occupation_code, person_id)
);
create index card_occupation_person on profile_card_occupation (person_id);

-- A company knows a person by its own alias until the person releases a name; aliases of two companies cannot be joined.
create table candidate_alias (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references company,
  person_id uuid not null references person on delete cascade,
  created_at timestamptz not null default app.now(),
  unique (company_id, person_id)
);

-- A job centre's recorded decision that a person may be a jobrotation vikar.
create table certificate (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references person on delete cascade,
  unit_id uuid not null references unit,
  decision text not null check (decision in ('eligible', 'not_eligible')),
  reason text not null check (length(reason) between 5 and 1000),
  valid_from date not null,
  valid_to date not null,
  decided_by uuid references account,
  decided_at timestamptz not null default app.now(),
  superseded_at timestamptz,
  check (valid_to >= valid_from)
);
create unique index certificate_current on certificate (person_id) where superseded_at is null;

-- Applications ------------------------------------------------------------------------------------

create table application (
  id uuid primary key default gen_random_uuid(),
  vacancy_id uuid not null references vacancy,
  company_id uuid not null references company,
  person_id uuid not null references person on delete cascade,
  unit_id uuid not null references unit,
  alias_id uuid not null references candidate_alias,
  initiative text not null check (initiative in ('person', 'company')),
  status text not null check (status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate', 'hired',
    'declined_by_company', 'declined_by_person', 'withdrawn', 'expired', 'hired_elsewhere', 'vacancy_closed', 'not_certified')),
  status_at timestamptz not null default app.now(),
  deadline date,
  stage integer not null default 1 check (stage between 1 and 3),
  slot integer check (slot between 1 and 10),
  why_i_fit text not null default '' check (length(why_i_fit) <= 1000),
  refusal_reason text,
  refusal_note text check (length(refusal_note) <= 500),
  on_behalf_by uuid references account,
  on_behalf_reason text,
  reminded_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now()
);
-- one live application per person and vikariat, and at most ten live ones that the person has sent
create unique index application_live on application (vacancy_id, person_id)
  where status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate', 'hired');
create unique index application_slot on application (person_id, slot)
  where status in ('sent', 'talking', 'offered', 'awaiting_certificate') and slot is not null;
create index application_company on application (company_id, status);
create index application_person on application (person_id, status);
create index application_unit on application (unit_id, status);
create index application_deadline on application (deadline) where status in ('interest', 'sent', 'talking', 'offered', 'awaiting_certificate');

create table application_event (
  id bigint generated always as identity primary key,
  application_id uuid not null references application on delete cascade,
  at timestamptz not null default app.now(),
  actor_side text not null check (actor_side in ('person', 'company', 'unit', 'system')),
  from_status text,
  to_status text not null,
  reason text
);
create index application_event_of on application_event (application_id, id);

-- What a person has released to a company, as it was released: a company reads this and never the profile.
create table disclosure (
  application_id uuid primary key references application on delete cascade,
  company_id uuid not null references company,
  person_id uuid not null references person on delete cascade,
  choice jsonb not null,
  fields jsonb not null,
  document_id uuid references document on delete set null,
  released_at timestamptz not null default app.now(),
  withdrawn_at timestamptz,
  version integer not null default 1
);
create index disclosure_person on disclosure (person_id);

create table message (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references application on delete cascade,
  company_id uuid not null,
  person_id uuid not null,
  from_side text not null check (from_side in ('person', 'company')),
  account_id uuid references account,
  body text not null check (length(body) between 1 and 2000),
  at timestamptz not null default app.now(),
  read_at timestamptz
);
create index message_of on message (application_id, at);

-- An opening is filled once and a person is hired once for a period: the database says so.
create table hire (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null unique references application,
  vacancy_id uuid not null,
  opening_no integer not null,
  company_id uuid not null references company,
  person_id uuid not null references person,
  unit_id uuid not null references unit,
  period daterange not null check (not isempty(period)),
  weekly_minutes integer not null check (weekly_minutes between 60 and 2880),
  status text not null check (status in ('reserved', 'active', 'ended', 'cancelled')),
  hired_at timestamptz not null default app.now(),
  ended_on date,
  end_reason text,
  foreign key (vacancy_id, opening_no) references opening (vacancy_id, no),
  constraint hire_person_once exclude using gist (person_id with =, period with &&) where (status in ('reserved', 'active'))
);
create unique index hire_opening_once on hire (vacancy_id, opening_no) where status in ('reserved', 'active', 'ended');
create index hire_company on hire (company_id);
create index hire_unit on hire (unit_id);

-- Vikarbank: people a company or a job centre wants to keep in touch with, with their consent.
create table pool_member (
  id uuid primary key default gen_random_uuid(),
  company_id uuid references company,
  unit_id uuid references unit,
  person_id uuid not null references person on delete cascade,
  alias_id uuid references candidate_alias,
  note text not null default '' check (length(note) <= 300),
  state text not null default 'asked' check (state in ('asked', 'accepted', 'declined')),
  added_by uuid references account,
  added_at timestamptz not null default app.now(),
  check ((company_id is null) <> (unit_id is null))
);
create unique index pool_company on pool_member (company_id, person_id) where company_id is not null;
create unique index pool_unit on pool_member (unit_id, person_id) where unit_id is not null;
create index pool_person on pool_member (person_id);

create table handover (
  id uuid primary key default gen_random_uuid(),
  subject text not null check (subject in ('person', 'company')),
  person_id uuid references person on delete cascade,
  company_id uuid references company,
  from_unit uuid not null references unit,
  to_unit uuid not null references unit,
  reason text not null check (length(reason) between 5 and 500),
  status text not null default 'proposed' check (status in ('proposed', 'accepted', 'declined', 'withdrawn')),
  proposed_by uuid references account,
  proposed_at timestamptz not null default app.now(),
  decided_by uuid references account,
  decided_at timestamptz,
  decision_note text,
  check (from_unit <> to_unit),
  check ((subject = 'person') = (person_id is not null)),
  check ((subject = 'company') = (company_id is not null))
);
create unique index handover_person_open on handover (person_id) where status = 'proposed' and person_id is not null;
create unique index handover_company_open on handover (company_id) where status = 'proposed' and company_id is not null;
create index handover_to on handover (to_unit, status);

create table saved_search (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references account on delete cascade,
  email text not null,
  lang text not null default 'da',
  query text not null,
  title text not null,
  frequency text not null default 'daily' check (frequency in ('daily', 'weekly')),
  token_hash bytea not null unique,
  confirmed_at timestamptz,
  last_seen_number bigint not null default 0,
  last_sent_on date,
  created_at timestamptz not null default app.now()
);
create unique index saved_search_once on saved_search (email, query);

create table import_run (
  id uuid primary key default gen_random_uuid(),
  company_id uuid references company,
  account_id uuid references account,
  source_name text not null,
  file_name text not null,
  format text not null check (format in ('csv', 'xlsx', 'jsonld')),
  mode text not null check (mode in ('all', 'good_lines')),
  dry_run boolean not null,
  status text not null default 'waiting' check (status in ('waiting', 'running', 'done', 'refused', 'failed')),
  rows_total integer,
  rows_done integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  errors jsonb not null default '[]',
  file bytea,
  created_at timestamptz not null default app.now(),
  finished_at timestamptz
);
create index import_run_company on import_run (company_id, created_at desc);

-- Notices and mail --------------------------------------------------------------------------------

create table notice (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account on delete cascade,
  kind text not null,
  link text not null,
  data jsonb not null default '{}',
  at timestamptz not null default app.now(),
  read_at timestamptz
);
create index notice_account on notice (account_id, at desc);

-- A mail is claimed before it is handed over, so a crash can leave it uncertain but can never send it twice.
create table mail (
  id uuid primary key default gen_random_uuid(),
  dedupe_key text unique,
  account_id uuid references account on delete set null,
  to_address text not null,
  lang text not null default 'da',
  template text not null,
  data jsonb not null default '{}',
  status text not null default 'waiting' check (status in ('waiting', 'sending', 'sent', 'uncertain', 'failed')),
  attempts integer not null default 0,
  last_error text,
  created_at timestamptz not null default app.now(),
  claimed_at timestamptz,
  sent_at timestamptz
);
create index mail_status on mail (status, created_at);

-- Rights ------------------------------------------------------------------------------------------

grant select, insert, update, delete on vacancy, vacancy_listing, vacancy_views, opening, profile, profile_occupation, profile_experience, document,
  profile_card, profile_card_occupation, candidate_alias, certificate, application, application_event, disclosure, message, hire, pool_member,
  handover, saved_search, import_run, notice, mail to jobkreds_app;
grant usage on all sequences in schema public to jobkreds_app;

do $$ declare t text; begin
  foreach t in array array['vacancy', 'vacancy_views', 'opening', 'profile', 'profile_occupation', 'profile_experience', 'document', 'profile_card',
    'profile_card_occupation', 'candidate_alias', 'certificate', 'application', 'application_event', 'disclosure', 'message', 'hire', 'pool_member',
    'handover', 'saved_search', 'import_run', 'notice', 'mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
  end loop;
end $$;

create policy vacancy_own on vacancy for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy vacancy_steward on vacancy for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'shop_steward');
create policy vacancy_unit on vacancy for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy vacancy_region on vacancy for select using ((select app.actor_role()) = 'secretariat');

create policy views_company on vacancy_views for select using (exists (select 1 from vacancy v where v.id = vacancy_id));
create policy opening_seen on opening for select using (exists (select 1 from vacancy v where v.id = vacancy_id));
create policy opening_own on opening for all using (exists (select 1 from vacancy v where v.id = vacancy_id
  and (v.company_id = (select app.company_id()) or v.unit_id = (select app.unit_id()))));

create policy profile_own on profile for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy profile_unit on profile for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy profile_occupation_seen on profile_occupation for all using (exists (select 1 from profile p where p.person_id = profile_occupation.person_id));
create policy profile_experience_seen on profile_experience for all using (exists (select 1 from profile p where p.person_id = profile_experience.person_id));
create policy document_own on document for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy document_released on document for select using ((select app.actor_role()) = 'company' and exists (
  select 1 from disclosure d where d.document_id = document.id and d.company_id = (select app.company_id()) and d.withdrawn_at is null));

create policy card_company on profile_card for select using ((select app.actor_role()) = 'company');
create policy card_owner on profile_card for all using (exists (select 1 from profile p where p.person_id = profile_card.person_id));
create policy card_occupation_company on profile_card_occupation for select using ((select app.actor_role()) = 'company');
create policy card_occupation_owner on profile_card_occupation for all using (exists (select 1 from profile p where p.person_id = profile_card_occupation.person_id));

create policy alias_company on candidate_alias for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');

create policy certificate_unit on certificate for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy certificate_own on certificate for select using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');

create policy application_own on application for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy application_company on application for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy application_unit on application for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy application_event_seen on application_event for all using (exists (select 1 from application a where a.id = application_id));
create policy disclosure_own on disclosure for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy disclosure_company on disclosure for select using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company' and withdrawn_at is null);
create policy message_own on message for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy message_company on message for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');

create policy hire_own on hire for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy hire_company on hire for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy hire_unit on hire for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');

create policy pool_own on pool_member for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy pool_company on pool_member for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy pool_unit on pool_member for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');

create policy handover_units on handover for all using ((select app.actor_role()) = 'caseworker' and (select app.unit_id()) in (from_unit, to_unit));

create policy saved_search_own on saved_search for all using (account_id = (select app.account_id()));
create policy import_run_company on import_run for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy notice_own on notice for all using (account_id = (select app.account_id()));
-- anybody's action may cause a mail; only the system and administrators read the queue
create policy mail_queue on mail for insert with check (true);
create policy mail_admin on mail for all using ((select app.actor_role()) = 'admin');
create policy notice_queue on notice for insert with check (true);

do $$ declare t text; begin
  foreach t in array array['vacancy', 'profile', 'profile_occupation', 'profile_experience', 'candidate_alias', 'certificate', 'application',
    'disclosure', 'message', 'hire', 'pool_member', 'handover', 'saved_search'] loop
    execute format('create trigger audited after insert or update or delete on %I for each row execute function audit.record()', t);
  end loop;
end $$;
create trigger audited after insert or update or delete on document for each row execute function audit.record('bytes', 'sha256');
create trigger audited after insert or update or delete on import_run for each row execute function audit.record('file', 'errors', 'rows_done');

-- An incoming person or company is seen by the two units of the proposal by a short name, and nothing more.
create function app.handover_title(handover_id uuid) returns text language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); title text;
begin
  perform set_config('jobkreds.role', 'system', true);
  select case h.subject when 'company' then (select name from company where id = h.company_id)
      else (select given_name || ' ' || left(family_name, 1) || '.' from person where id = h.person_id) end into title
    from handover h where h.id = handover_id and app.unit_id() in (h.from_unit, h.to_unit);
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return title;
end $$;
