-- The trail names the role in which somebody acted also while a command looks across compartments; the chain's digest
-- tells an empty column from a missing one; a declined proposal tells nothing more of whom it was about.

create function app.acting_role() returns text language sql stable parallel safe as
  $$ select coalesce(nullif(current_setting('jobkreds.acting_role', true), ''), app.actor_role()) $$;

create or replace function audit.record() returns trigger language plpgsql security definer set search_path = audit, app, pg_temp as $$
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
  values (entry_id, app.account_id(), app.acting_role(), app.unit_id(), app.company_id(),
    nullif(current_setting('jobkreds.command', true), ''), nullif(current_setting('jobkreds.on_behalf_of', true), '')::uuid,
    nullif(current_setting('jobkreds.reason', true), ''), tg_table_name,
    coalesce(whole ->> 'id', whole ->> 'person_id', whole ->> 'key', whole ->> 'vacancy_id', '-'),
    case when tg_table_name = 'person' then (whole ->> 'id')::uuid else (whole ->> 'person_id')::uuid end,
    lower(tg_op), sha256(convert_to(coalesce(old_row::text, '') || '>' || coalesce(new_row::text, ''), 'UTF8')));
  insert into audit.content (entry_id, before, after) values (entry_id, old_row, new_row);
  return null;
end $$;

-- Links from before keep the first digest, which could not tell "reason x, nobody" from "nobody, reason x".
alter table audit.link add column digest smallint not null default 1 check (digest in (1, 2));
alter table audit.link alter column digest set default 2;

create function audit.digest_2(e audit.entry, previous bytea) returns bytea language sql stable as $$
  select sha256(previous || convert_to(jsonb_build_array(2, e.id, extract(epoch from e.at), e.account_id, e.role, e.unit_id, e.company_id,
    e.command, e.on_behalf_of, e.reason, e.table_name, e.row_id, e.person_id, e.operation, encode(e.content_hash, 'hex'))::text, 'UTF8'))
$$;

create or replace function audit.chain() returns trigger language plpgsql security definer set search_path = audit, pg_temp as $$
declare last audit.link; current_entry audit.entry; actor text := current_setting('jobkreds.role', true);
begin
  -- the chain is read whoever acts; the actor's role returns below
  perform set_config('jobkreds.role', 'system', true);
  perform pg_advisory_xact_lock(727002);
  select * into last from audit.link order by seq desc limit 1;
  select * into current_entry from audit.entry where id = new.id;
  insert into audit.link (seq, entry_id, previous, hash, digest)
  values (coalesce(last.seq, 0) + 1, new.id, coalesce(last.hash, '\x'), audit.digest_2(current_entry, coalesce(last.hash, '\x')), 2);
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return null;
end $$;

create or replace function audit.first_broken_link() returns bigint language plpgsql security definer set search_path = audit, pg_temp as $$
declare l record; expected bytea := '\x'; next_seq bigint := 1; broken bigint; c audit.content; actor text := current_setting('jobkreds.role', true);
  newest smallint := 1;
begin
  if app.actor_role() not in ('admin', 'system') then
    raise exception 'only administrators verify the trail' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('jobkreds.role', 'system', true);
  for l in select k.seq, k.previous, k.hash, k.entry_id, k.digest, e.*, e as entry from audit.link k left join audit.entry e on e.id = k.entry_id order by k.seq loop
    broken := next_seq;
    -- nobody goes back to the weaker digest
    exit when l.seq <> next_seq or l.previous <> expected or l.id is null or l.digest < newest
      or l.hash <> case l.digest when 1 then audit.digest(l.entry, expected) else audit.digest_2(l.entry, expected) end;
    select * into c from audit.content where entry_id = l.entry_id;
    exit when found and l.content_hash <> sha256(convert_to(coalesce(c.before::text, '') || '>' || coalesce(c.after::text, ''), 'UTF8'));
    expected := l.hash; next_seq := next_seq + 1; newest := l.digest; broken := null;
  end loop;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return broken;
end $$;

-- A person's short name is for the two units while the proposal waits, and then for the unit the person belongs to.
create or replace function app.handover_title(handover_id uuid) returns text language plpgsql security definer set search_path = public, app, pg_temp as $$
declare actor text := current_setting('jobkreds.role', true); title text;
begin
  perform set_config('jobkreds.role', 'system', true);
  select case when h.subject = 'company' then (select name from company where id = h.company_id)
      when h.status = 'proposed' or app.unit_id() = (select unit_id from person where id = h.person_id)
        then (select given_name || ' ' || left(family_name, 1) || '.' from person where id = h.person_id) end into title
    from handover h where h.id = handover_id and app.unit_id() in (h.from_unit, h.to_unit);
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  return title;
end $$;

-- When a case is over and done with, the nightly job looks for its end.
create index hire_ends on hire (upper(period));
create index certificate_ends on certificate (valid_to);
create index notice_age on notice (at);
