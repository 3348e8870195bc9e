-- A row without an id of its own that belongs to a case is found in the trail by its case, so that what it said can be forgotten with it.
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
    coalesce(whole ->> 'id', whole ->> 'person_id', whole ->> 'key', whole ->> 'vacancy_id', whole ->> 'case_id', '-'),
    case when tg_table_name = 'person' then (whole ->> 'id')::uuid else (whole ->> 'person_id')::uuid end,
    lower(tg_op), sha256(convert_to(coalesce(old_row::text, '') || '>' || coalesce(new_row::text, ''), 'UTF8')));
  insert into audit.content (entry_id, before, after) values (entry_id, old_row, new_row);
  return null;
end $$;
