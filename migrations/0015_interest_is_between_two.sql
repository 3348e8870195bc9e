-- A company's interest tells that somebody is visible, and a no to it would be a signal: the job centre sees such an
-- application from the moment the person has said yes, and from the beginning for those it answers for itself.
drop policy application_unit on application;
create policy application_unit on application for all using (
  unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker'
  and (initiative = 'person' or stage >= 2 or exists (
    select 1 from person p where p.id = person_id and p.account_id is null and p.erased_at is null)));
