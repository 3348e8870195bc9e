-- Whoever is hired, or reserved for a hire, is no longer offered to companies, from the same moment and whoever hired them.
-- The nightly refresh of cards brings back those who say they are free after the hire.
create function app.hide_hired() returns trigger language plpgsql security definer set search_path = public, app, pg_temp set jobkreds.role = 'system' as $$
begin
  delete from profile_card where person_id = new.person_id;
  return null;
end $$;
create trigger hide_hired after insert or update of status on hire for each row
  when (new.status in ('reserved', 'active')) execute function app.hide_hired();
