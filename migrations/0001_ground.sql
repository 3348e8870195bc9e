-- The ground every feature stands on: who is asking, what was changed, who has seen whom.

create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- Roles belong to the whole server, so another database may have made this one already.
do $$ begin
  if not exists (select from pg_roles where rolname = 'jobkreds_app') then
    create role jobkreds_app nologin noinherit;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;

create schema app;
create schema audit;
grant usage on schema app, audit, public to jobkreds_app;

-- Who is asking. The edge sets these for one transaction; unset means anonymous and sees nothing private.
create function app.actor_role() returns text language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('jobkreds.role', true), ''), 'anonymous') $$;
create function app.account_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.account', true), '')::uuid $$;
create function app.unit_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.unit', true), '')::uuid $$;
create function app.company_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.company', true), '')::uuid $$;
create function app.person_id() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('jobkreds.person', true), '')::uuid $$;
create function app.is_system() returns boolean language sql stable parallel safe as
  $$ select app.actor_role() = 'system' $$;

-- The platform's clock: JOBKREDS_TODAY moves it, so demonstrations stand on a chosen day.
create function app.now() returns timestamptz language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('jobkreds.now', true), '')::timestamptz, now()) $$;
create function app.today() returns date language sql stable parallel safe as
  $$ select (app.now() at time zone 'Europe/Copenhagen')::date $$;

-- Bodies ------------------------------------------------------------------------------------------

create table unit (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  kind text not null check (kind in ('jobcentre', 'secretariat')),
  name text not null,
  short_name text not null,
  town text not null,
  municipality_codes text[] not null,
  phone text,
  email text,
  lat double precision not null,
  lon double precision not null
);
comment on table unit is 'Municipal units and the secretariat: public facts. The name is data, since not every municipality says jobcenter.';
grant select on unit to jobkreds_app;
grant insert, update on unit to jobkreds_app;
alter table unit enable row level security;
alter table unit force row level security;
create policy unit_read on unit for select using (true);
create policy unit_write on unit for all using ((select app.actor_role()) in ('admin', 'system'));

create table company (
  id uuid primary key default gen_random_uuid(),
  cvr text not null unique check (cvr ~ '^[0-9]{8}$'),
  name text not null check (length(name) between 1 and 200),
  industry_code text,
  industry_version text not null default 'DB07',
  employees integer check (employees >= 0),
  sector text not null default 'private' check (sector in ('private', 'public')),
  street text,
  postcode text not null,
  town text not null,
  municipality_code text not null,
  website text,
  phone text,
  unit_id uuid not null references unit,
  status text not null default 'active' check (status in ('active', 'dissolved')),
  confirmed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now()
);
create index company_unit on company (unit_id);

-- People and what they may do ---------------------------------------------------------------------

create table account (
  id uuid primary key default gen_random_uuid(),
  issuer text not null,
  subject text not null,
  name text not null,
  email text,
  phone text,
  lang text not null default 'da' check (lang in ('da', 'en')),
  name_protected boolean not null default false,
  disabled_at timestamptz,
  created_at timestamptz not null default app.now(),
  unique (issuer, subject)
);

create table person (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references unit,
  account_id uuid unique references account,
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null default '' check (length(family_name) <= 100),
  cpr_sealed bytea,
  cpr_lookup bytea,
  birth_date date,
  email text,
  phone text,
  street text,
  postcode text,
  town text,
  lat double precision,
  lon double precision,
  protected boolean not null default false,
  benefit_group text,
  unemployed_since date,
  caseworker_id uuid references account,
  registered_on_behalf boolean not null default false,
  no_proposals boolean not null default false,
  erased_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default app.now(),
  -- unique inside the unit only: a global rule would tell one job centre what another knows
  unique (unit_id, cpr_lookup)
);
create index person_unit on person (unit_id, family_name);
create index person_caseworker on person (caseworker_id);

create table membership (
  id uuid primary key default gen_random_uuid(),
  account_id uuid not null references account,
  role text not null check (role in ('jobseeker', 'company', 'shop_steward', 'caseworker', 'secretariat',
    'training_provider', 'akasse', 'steering', 'admin')),
  unit_id uuid references unit,
  company_id uuid references company,
  person_id uuid references person,
  organisation text,
  manages boolean not null default false,
  started_at timestamptz not null default app.now(),
  ended_at timestamptz,
  check ((role in ('company', 'shop_steward')) = (company_id is not null)),
  check ((role = 'jobseeker') = (person_id is not null)),
  check (role <> 'caseworker' or unit_id is not null)
);
create unique index membership_one on membership
  (account_id, role, coalesce(unit_id, company_id, person_id, '00000000-0000-0000-0000-000000000000'::uuid), coalesce(organisation, ''))
  where ended_at is null;
create index membership_company on membership (company_id) where ended_at is null;
create index membership_unit on membership (unit_id) where ended_at is null;

create table invitation (
  id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  company_id uuid not null references company,
  role text not null default 'company' check (role in ('company', 'shop_steward')),
  email text not null,
  invited_by uuid not null references account,
  created_at timestamptz not null default app.now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references account
);
create index invitation_company on invitation (company_id);

create table session (
  id_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  membership_id uuid references membership,
  assurance text not null check (assurance in ('low', 'substantial', 'high')),
  id_token text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  user_agent text
);
create index session_account on session (account_id);
create index session_expiry on session (expires_at);

create table api_key (
  id uuid primary key default gen_random_uuid(),
  company_id uuid not null references company,
  name text not null check (length(name) between 1 and 100),
  key_hash bytea not null unique,
  key_hint text not null,
  created_by uuid not null references account,
  created_at timestamptz not null default app.now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
create index api_key_company on api_key (company_id);

create table form_draft (
  id uuid primary key default gen_random_uuid(),
  account_id uuid references account on delete cascade,
  token_hash bytea unique,
  path text not null,
  fields jsonb not null,
  saved_at timestamptz not null default now(),
  unique (account_id, path)
);

create table idempotency (
  actor text not null,
  key text not null check (length(key) between 8 and 255),
  request_hash bytea not null,
  status integer,
  headers jsonb,
  body bytea,
  created_at timestamptz not null default now(),
  primary key (actor, key)
);
create index idempotency_age on idempotency (created_at);

create table setting (
  key text primary key,
  value jsonb not null,
  changed_at timestamptz not null default app.now()
);

-- What was changed --------------------------------------------------------------------------------

create table audit.entry (
  id bigint generated always as identity primary key,
  at timestamptz not null default app.now(),
  account_id uuid,
  role text not null,
  unit_id uuid,
  company_id uuid,
  command text,
  on_behalf_of uuid,
  reason text,
  table_name text not null,
  row_id text not null,
  person_id uuid,
  operation text not null check (operation in ('insert', 'update', 'delete', 'erase')),
  content_hash bytea not null
);
create index entry_row on audit.entry (table_name, row_id);
create index entry_person on audit.entry (person_id) where person_id is not null;

-- Held apart, so that erasing a person's data leaves the chain whole and says that something was erased.
create table audit.content (
  entry_id bigint primary key references audit.entry,
  before jsonb,
  after jsonb
);

create table audit.link (
  seq bigint primary key,
  entry_id bigint not null unique references audit.entry,
  previous bytea not null,
  hash bytea not null
);

create function audit.digest(e audit.entry, previous bytea) returns bytea language sql stable as $$
  select sha256(previous || convert_to(concat_ws('|', e.id, extract(epoch from e.at), e.account_id, e.role, e.unit_id, e.company_id,
    e.command, e.on_behalf_of, e.reason, e.table_name, e.row_id, e.person_id, e.operation, encode(e.content_hash, 'hex')), 'UTF8'))
$$;

-- Runs at commit, when the transaction holds every row it needs: the chain's lock is the last one taken, so it cannot deadlock.
create function audit.chain() returns trigger language plpgsql security definer set search_path = audit, pg_temp as $$
declare last audit.link; current_entry audit.entry; actor text := current_setting('jobkreds.role', true);
begin
  -- the chain is read whoever acts; the actor's role returns below
  perform set_config('jobkreds.role', 'system', true);
  perform pg_advisory_xact_lock(727002);
  select * into last from audit.link order by seq desc limit 1;
  select * into current_entry from audit.entry where id = new.id;
  insert into audit.link (seq, entry_id, previous, hash)
  values (coalesce(last.seq, 0) + 1, new.id, coalesce(last.hash, '\x'), audit.digest(current_entry, coalesce(last.hash, '\x')));
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return null;
end $$;
create constraint trigger chain after insert on audit.entry deferrable initially deferred for each row execute function audit.chain();

create function audit.refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on audit.entry for each row execute function audit.refuse();
create trigger append_only before update or delete on audit.link for each row execute function audit.refuse();
create trigger never_empty before truncate on audit.entry for each statement execute function audit.refuse();
create trigger never_empty before truncate on audit.link for each statement execute function audit.refuse();

-- Arguments: columns that are left out (sealed numbers, files, search vectors).
create function audit.record() returns trigger language plpgsql security definer set search_path = audit, app, pg_temp as $$
declare
  old_row jsonb := case when tg_op = 'INSERT' then null else to_jsonb(old) - coalesce(tg_argv, '{}') end;
  new_row jsonb := case when tg_op = 'DELETE' then null else to_jsonb(new) - coalesce(tg_argv, '{}') end;
  whole jsonb := coalesce(new_row, old_row);
  entry_id bigint;
begin
  -- 'returning' would need the right to read the trail, which most actors have not
  entry_id := nextval(pg_get_serial_sequence('audit.entry', 'id'));
  if tg_op = 'UPDATE' then
    if old_row = new_row then return null; end if;
    select coalesce(jsonb_object_agg(k, old_row -> k), '{}'), coalesce(jsonb_object_agg(k, new_row -> k), '{}')
      into old_row, new_row
      from jsonb_object_keys(whole) k where old_row -> k is distinct from new_row -> k;
  end if;
  insert into audit.entry (id, account_id, role, unit_id, company_id, command, on_behalf_of, reason, table_name, row_id, person_id, operation, content_hash)
  overriding system value
  values (entry_id, app.account_id(), app.actor_role(), app.unit_id(), app.company_id(),
    nullif(current_setting('jobkreds.command', true), ''), nullif(current_setting('jobkreds.on_behalf_of', true), '')::uuid,
    nullif(current_setting('jobkreds.reason', true), ''), tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id', whole ->> 'key', whole ->> 'vacancy_id', '-'),
    case when tg_table_name = 'person' then (whole ->> 'id')::uuid else (whole ->> 'person_id')::uuid end,
    lower(tg_op), sha256(convert_to(coalesce(old_row::text, '') || '>' || coalesce(new_row::text, ''), 'UTF8')));
  insert into audit.content (entry_id, before, after) values (entry_id, old_row, new_row);
  return null;
end $$;

-- The first link that does not hold, or null: altered, deleted, inserted and reordered rows are all found.
create function audit.first_broken_link() returns bigint language plpgsql security definer set search_path = audit, pg_temp as $$
declare l record; expected bytea := '\x'; next_seq bigint := 1; broken bigint; c audit.content; actor text := current_setting('jobkreds.role', true);
begin
  if app.actor_role() not in ('admin', 'system') then
    raise exception 'only administrators verify the trail' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('jobkreds.role', 'system', true);
  for l in select k.seq, k.previous, k.hash, k.entry_id, e.*, e as entry from audit.link k left join audit.entry e on e.id = k.entry_id order by k.seq loop
    broken := next_seq;
    exit when l.seq <> next_seq or l.previous <> expected or l.id is null or l.hash <> audit.digest(l.entry, expected);
    select * into c from audit.content where entry_id = l.entry_id;
    exit when found and l.content_hash <> sha256(convert_to(coalesce(c.before::text, '') || '>' || coalesce(c.after::text, ''), 'UTF8'));
    expected := l.hash; next_seq := next_seq + 1; broken := null;
  end loop;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return broken;
end $$;

-- Erasing a person empties the content of the entries about them and leaves an entry that says so.
create function audit.erase_person(subject uuid, why text) returns integer language plpgsql security definer set search_path = audit, app, pg_temp as $$
declare n integer;
begin
  if not (app.is_system() or (app.actor_role() = 'jobseeker' and app.person_id() = subject)) then
    raise exception 'only the person or the system erases' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('jobkreds.erasing', subject::text, true);
  delete from audit.content c using audit.entry e where e.id = c.entry_id and e.person_id = subject;
  get diagnostics n = row_count;
  insert into audit.entry (account_id, role, command, reason, table_name, row_id, person_id, operation, content_hash)
  values (app.account_id(), app.actor_role(), 'person.erase', why, 'person', subject::text, subject, 'erase', sha256(convert_to('>', 'UTF8')));
  return n;
end $$;

-- Who saw whom, and why ---------------------------------------------------------------------------

create table audit.view_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default app.now(),
  account_id uuid,
  role text not null default app.actor_role(),
  organisation text not null,
  unit_id uuid,
  company_id uuid,
  person_id uuid not null,
  purpose text not null,
  route text not null,
  criterion text
);
create index view_log_person on audit.view_log (person_id, at desc);
create index view_log_company on audit.view_log (company_id, at) where company_id is not null;

create table audit.search_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default app.now(),
  account_id uuid,
  role text not null default app.actor_role(),
  unit_id uuid,
  company_id uuid,
  route text not null,
  criterion text not null,
  hits integer not null
);

create table audit.security_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  kind text not null,
  account_id uuid,
  role text,
  route text not null,
  detail text
);
create index security_event_at on audit.security_event (at);

-- Row-level security ------------------------------------------------------------------------------

grant select, insert, update on company, account, person, membership, invitation, api_key to jobkreds_app;
grant select, insert, update, delete on session, form_draft, idempotency, setting to jobkreds_app;
grant delete on account, person, membership to jobkreds_app;
grant select on audit.entry, audit.content, audit.link to jobkreds_app;
grant select, insert on audit.view_log, audit.search_log, audit.security_event to jobkreds_app;
grant delete on audit.view_log, audit.search_log, audit.security_event to jobkreds_app;
revoke execute on function audit.erase_person(uuid, text) from public;
grant execute on function audit.erase_person(uuid, text), audit.first_broken_link() to jobkreds_app;

do $$ declare t text; begin
  foreach t in array array['company', 'account', 'person', 'membership', 'invitation', 'session', 'api_key', 'form_draft', 'idempotency', 'setting',
    'audit.entry', 'audit.content', 'audit.link', 'audit.view_log', 'audit.search_log', 'audit.security_event'] loop
    execute format('alter table %s enable row level security', t);
    execute format('alter table %s force row level security', t);
  end loop;
end $$;

create policy company_system on company for all using ((select app.is_system()));
create policy company_own on company for all using (id = (select app.company_id()) and (select app.actor_role()) in ('company', 'shop_steward'));
create policy company_unit on company for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy company_region on company for select using ((select app.actor_role()) = 'secretariat');
create policy company_admin on company for select using ((select app.actor_role()) = 'admin');

create policy account_system on account for all using ((select app.is_system()));
create policy account_own on account for all using (id = (select app.account_id()));
create policy account_admin on account for all using ((select app.actor_role()) = 'admin');
create policy account_colleague on account for select using (exists (
  select 1 from membership m where m.account_id = account.id and m.ended_at is null
    and ((m.company_id = (select app.company_id()) and (select app.actor_role()) = 'company')
      or (m.unit_id = (select app.unit_id()) and m.role in ('caseworker', 'secretariat') and (select app.actor_role()) in ('caseworker', 'secretariat')))));

create policy person_system on person for all using ((select app.is_system()));
create policy person_own on person for all using (id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy person_unit on person for all using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');

create policy membership_system on membership for all using ((select app.is_system()));
create policy membership_own on membership for select using (account_id = (select app.account_id()));
create policy membership_admin on membership for all using ((select app.actor_role()) = 'admin');
create policy membership_company on membership for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');
create policy membership_unit on membership for select using (
  unit_id = (select app.unit_id()) and role in ('caseworker', 'secretariat') and (select app.actor_role()) in ('caseworker', 'secretariat'));

create policy invitation_system on invitation for all using ((select app.is_system()));
create policy invitation_company on invitation for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');

create policy session_system on session for all using ((select app.is_system()));
create policy session_own on session for all using (account_id = (select app.account_id()));
create policy session_admin on session for delete using ((select app.actor_role()) = 'admin');

create policy api_key_system on api_key for all using ((select app.is_system()));
create policy api_key_company on api_key for all using (company_id = (select app.company_id()) and (select app.actor_role()) = 'company');

create policy form_draft_own on form_draft for all using (account_id = (select app.account_id()) or (select app.is_system()));
create policy idempotency_any on idempotency for all using (actor = coalesce((select app.account_id())::text, (select app.company_id())::text, 'anonymous') or (select app.is_system()));
create policy setting_read on setting for select using (true);
create policy setting_write on setting for all using ((select app.actor_role()) in ('admin', 'secretariat', 'system'));

-- The trail itself is read by the system (export, verification) and by administrators without its content.
create policy entry_read on audit.entry for select using ((select app.actor_role()) in ('system', 'admin'));
create policy entry_unit on audit.entry for select using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
create policy content_read on audit.content for select using ((select app.is_system()));
create policy link_read on audit.link for select using ((select app.actor_role()) in ('system', 'admin'));
create policy entry_write on audit.entry for insert with check (true);
create policy content_write on audit.content for insert with check (true);
create policy content_erase on audit.content for all using (exists (
  select 1 from audit.entry e where e.id = entry_id and e.person_id = nullif(current_setting('jobkreds.erasing', true), '')::uuid));
create policy entry_erase on audit.entry for select using (person_id = nullif(current_setting('jobkreds.erasing', true), '')::uuid);
create policy link_write on audit.link for insert with check (true);

create policy view_log_write on audit.view_log for insert with check (true);
create policy view_log_subject on audit.view_log for select using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy view_log_actor on audit.view_log for select using (company_id = (select app.company_id()) or account_id = (select app.account_id()));
create policy view_log_system on audit.view_log for all using ((select app.is_system()));
create policy search_log_write on audit.search_log for insert with check (true);
create policy search_log_system on audit.search_log for all using ((select app.is_system()));
create policy security_event_write on audit.security_event for insert with check (true);
create policy security_event_read on audit.security_event for select using ((select app.actor_role()) in ('admin', 'system'));
create policy security_event_system on audit.security_event for delete using ((select app.is_system()));

create trigger audited after insert or update or delete on unit for each row execute function audit.record();
create trigger audited after insert or update or delete on company for each row execute function audit.record();
create trigger audited after insert or update or delete on account for each row execute function audit.record();
create trigger audited after insert or update or delete on person for each row execute function audit.record('cpr_sealed', 'cpr_lookup');
create trigger audited after insert or update or delete on membership for each row execute function audit.record();
create trigger audited after insert or update or delete on invitation for each row execute function audit.record('token_hash');
create trigger audited after insert or update or delete on api_key for each row execute function audit.record('key_hash', 'last_used_at');
create trigger audited after insert or update or delete on setting for each row execute function audit.record();
