-- Training: courses and sessions of providers, seats, reservations, attendance, and demand that has no class yet.

create table course (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references organisation,
  kind text not null check (kind in ('amu', 'eud', 'academy', 'diploma', 'other')),
  amu_number text check (amu_number ~ '^[0-9]{4,6}$'),
  title text not null check (length(title) between 1 and 200),
  goals text not null default '' check (length(goals) <= 4000),
  language text not null default 'da',
  days integer not null check (days between 1 and 400),
  minutes_per_day integer not null check (minutes_per_day between 30 and 720),
  price_ore bigint not null default 0 check (price_ore between 0 and 100000000),
  minimum integer not null default 1 check (minimum between 1 and 500),
  capacity integer not null default 20 check (capacity between 1 and 500),
  public_provider boolean not null default true,
  open_access boolean not null default true,
  on_demand boolean not null default false,
  source_id text,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  check (capacity >= minimum),
  unique (provider_id, source_id)
);
create index course_provider on course (provider_id);
create index course_amu on course (amu_number);
create index course_words on course using gin (title gin_trgm_ops);

create table course_session (
  id uuid primary key default gen_random_uuid(),
  number bigint generated always as identity unique,
  course_id uuid not null references course,
  provider_id uuid not null references organisation,
  status text not null default 'planned' check (status in ('planned', 'confirmed', 'cancelled', 'held')),
  starts_on date not null,
  ends_on date not null,
  place text not null default '' check (length(place) <= 160),
  street text,
  postcode text not null,
  town text not null,
  municipality_code text not null,
  lat double precision,
  lon double precision,
  capacity integer not null check (capacity between 1 and 500),
  minimum integer not null check (minimum between 1 and 500),
  price_ore bigint not null check (price_ore between 0 and 100000000),
  reserve_by date,
  cancel_reason text check (length(cancel_reason) <= 500),
  source_id text,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  check (ends_on >= starts_on),
  check (capacity >= minimum),
  check ((status = 'cancelled') = (cancel_reason is not null)),
  unique (provider_id, source_id)
);
create index session_course on course_session (course_id, starts_on);
create index session_provider on course_session (provider_id, starts_on);
create index session_open on course_session (starts_on) where status in ('planned', 'confirmed');

create table course_day (
  session_id uuid not null references course_session on delete cascade,
  day date not null,
  from_minute integer not null check (from_minute between 0 and 1439),
  to_minute integer not null check (to_minute between 1 and 1440),
  break_minutes integer not null default 0 check (break_minutes >= 0),
  primary key (session_id, day),
  check (to_minute - from_minute - break_minutes > 0)
);

-- One row for each seat there is: a reservation holds a seat that exists, and nobody else holds it.
create table seat (
  session_id uuid not null references course_session on delete cascade,
  no integer not null check (no > 0),
  primary key (session_id, no)
);

create table reservation (
  id uuid primary key default gen_random_uuid(),
  course_id uuid not null references course,
  session_id uuid not null references course_session,
  provider_id uuid not null references organisation,
  company_id uuid not null references company,
  case_id uuid,
  case_employee_id uuid references case_employee on delete set null,
  participant_name text check (length(participant_name) <= 200),
  status text not null check (status in ('waiting', 'reserved', 'enrolled', 'completed', 'left', 'cancelled')),
  seat_no integer,
  queued_at timestamptz not null default app.now(),
  cancel_reason text check (cancel_reason in ('company', 'employee', 'session_cancelled', 'session_moved', 'provider', 'case_stopped')),
  made_by uuid references account on delete set null,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (session_id, seat_no) references seat (session_id, no),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade,
  check ((status in ('reserved', 'enrolled', 'completed')) = (seat_no is not null) or status = 'left'),
  check ((status = 'cancelled') = (cancel_reason is not null))
);
create unique index reservation_seat on reservation (session_id, seat_no) where seat_no is not null;
create unique index reservation_once on reservation (session_id, case_employee_id)
  where case_employee_id is not null and status in ('waiting', 'reserved', 'enrolled', 'completed');
create index reservation_queue on reservation (session_id, queued_at) where status = 'waiting';
create index reservation_case on reservation (case_id);
create index reservation_company on reservation (company_id);
create index reservation_provider on reservation (provider_id);
create index reservation_employee on reservation (case_employee_id);

create table attendance (
  reservation_id uuid not null references reservation on delete cascade,
  day date not null,
  company_id uuid not null,
  provider_id uuid not null,
  case_id uuid,
  present_minutes integer not null check (present_minutes between 0 and 720),
  absence text check (absence in ('ill', 'other')),
  registered_by uuid references account on delete set null,
  registered_at timestamptz not null default app.now(),
  version integer not null default 1,
  primary key (reservation_id, day)
);
create index attendance_case on attendance (case_id);

-- Demand without a class: what companies want, where and when. Providers read sums only (app.course_demand).
create table course_interest (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references company,
  case_id uuid,
  course_id uuid references course,
  subject text not null check (length(subject) between 2 and 200),
  municipality_code text not null,
  month date not null check (extract(day from month) = 1),
  seats integer not null check (seats between 1 and 500),
  status text not null default 'open' check (status in ('open', 'met', 'withdrawn')),
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index interest_open on course_interest (month, municipality_code) where status = 'open';
create index interest_company on course_interest (company_id);

-- A session that was moved or cancelled, and what it does to each case it touches: told once.
create table session_change (
  id uuid primary key default gen_random_uuid(),
  session_id uuid not null references course_session on delete cascade,
  provider_id uuid not null,
  kind text not null check (kind in ('moved', 'cancelled', 'place', 'capacity')),
  before jsonb not null,
  after jsonb not null,
  reason text not null default '' check (length(reason) <= 500),
  changed_by uuid references account on delete set null,
  at timestamptz not null default app.now()
);
create index session_change_session on session_change (session_id, at desc);

create table session_change_effect (
  change_id uuid not null references session_change on delete cascade,
  case_id uuid not null,
  company_id uuid not null,
  effect jsonb not null,
  settled_at timestamptz,
  settled_by uuid references account on delete set null,
  primary key (change_id, case_id),
  foreign key (case_id, company_id) references rotation_case (id, company_id) on delete cascade
);
create index effect_case on session_change_effect (case_id);
