-- Visibility, the guard behind anonymous cards, and what deleting somebody's data leaves behind.

-- Whether somebody shows themselves to companies is a free choice, so it lies where a job centre cannot read it: no page,
-- export or query of a caseworker can show it, not even by accident. No row is the same as not visible.
create table profile_visibility (
  person_id uuid primary key references profile on delete cascade,
  visible boolean not null,
  since timestamptz not null default app.now()
);
insert into profile_visibility (person_id, visible, since)
  select person_id, true, coalesce(visible_since, app.now()) from profile where visible;
alter table profile drop column visible, drop column visible_since;

-- When somebody was told that their profile will be hidden because nothing has happened for months.
alter table profile add column inactivity_warned_at timestamptz;

comment on column profile_card.area_text is 'Key of a card area (src/core/exchange/card-area.ts); its name is found by language.';

-- What the people who have a card really do and where they really live, unseen by companies: counted so that a card never says
-- more than at least five people share. Written before the card, so the reference is checked at commit.
create table card_group (
  person_id uuid not null references profile_card on delete cascade deferrable initially deferred,
  occupation_code text not null,
  area text not null,
  primary key (person_id, occupation_code)
);
create index card_group_shared on card_group (area, occupation_code);

-- Whose data was deleted, so that it is deleted again after a backup has been restored. Only a hash of the random id.
create table erasure (
  subject_hash bytea primary key,
  scope text not null check (scope in ('deleted', 'partly')),
  erased_at timestamptz not null default app.now()
);

grant select, insert, update, delete on profile_visibility, card_group, erasure to jobkreds_app;
do $$ declare t text; begin
  foreach t in array array['profile_visibility', 'card_group', 'erasure'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy %I on %I for all using ((select app.is_system()))', t || '_system', t);
  end loop;
end $$;
create policy visibility_own on profile_visibility for all using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create trigger audited after insert or update or delete on profile_visibility for each row execute function audit.record();

-- That a card exists tells the same, so it too is seen by its owner and by companies only.
drop policy card_owner on profile_card;
drop policy card_occupation_owner on profile_card_occupation;
create policy card_own on profile_card for select using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');
create policy card_occupation_own on profile_card_occupation for select using (person_id = (select app.person_id()) and (select app.actor_role()) = 'jobseeker');

-- Erasing a part: the history of what the law says must be kept (`kept`, names of tables) stays, the rest is emptied.
create function audit.erase_person(subject uuid, why text, kept text[]) returns integer language plpgsql security definer set search_path = audit, app, pg_temp as $$
declare n integer;
begin
  if not (app.is_system() or (app.actor_role() = 'jobseeker' and app.person_id() = subject)) then
    raise exception 'only the person or the system erases' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('jobkreds.erasing', subject::text, true);
  delete from audit.content c using audit.entry e where e.id = c.entry_id and e.person_id = subject and e.table_name <> all (kept);
  get diagnostics n = row_count;
  perform set_config('jobkreds.erasing', '', true);
  insert into audit.entry (account_id, role, command, reason, table_name, row_id, person_id, operation, content_hash)
  values (app.account_id(), app.actor_role(), 'person.erase-part', why, 'person', subject::text, subject, 'erase', sha256(convert_to('>', 'UTF8')));
  return n;
end $$;

-- Rows that are about the person without naming them: the account, saved searches. Named `table:row`.
create policy content_erase_rows on audit.content for all using (exists (
  select 1 from audit.entry e where e.id = entry_id
    and e.table_name || ':' || e.row_id = any (string_to_array(nullif(current_setting('jobkreds.erasing_rows', true), ''), ','))));
create policy entry_erase_rows on audit.entry for select using (
  table_name || ':' || row_id = any (string_to_array(nullif(current_setting('jobkreds.erasing_rows', true), ''), ',')));
create function audit.erase_rows(erased text[], why text) returns integer language plpgsql security definer set search_path = audit, app, pg_temp as $$
declare n integer;
begin
  if not app.is_system() then
    raise exception 'only the system erases rows' using errcode = 'insufficient_privilege';
  end if;
  perform set_config('jobkreds.erasing_rows', array_to_string(erased, ','), true);
  delete from audit.content c using audit.entry e where e.id = c.entry_id and e.table_name || ':' || e.row_id = any (erased);
  get diagnostics n = row_count;
  perform set_config('jobkreds.erasing_rows', '', true);
  insert into audit.entry (account_id, role, command, reason, table_name, row_id, operation, content_hash)
  select app.account_id(), app.actor_role(), 'row.erase', why, split_part(name, ':', 1), split_part(name, ':', 2), 'erase', sha256(convert_to('>', 'UTF8'))
    from unnest(erased) name;
  return n;
end $$;
revoke execute on function audit.erase_person(uuid, text, text[]), audit.erase_rows(text[], text) from public;
grant execute on function audit.erase_person(uuid, text, text[]), audit.erase_rows(text[], text) to jobkreds_app;

-- Search words in the access log may name somebody; the rest of the log stays for its six months.
grant update (criterion) on audit.view_log, audit.search_log to jobkreds_app;
