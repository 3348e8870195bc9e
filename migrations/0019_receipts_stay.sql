-- A receipt is written, moved with its person and forgotten by the system alone; its unit reads it.
drop policy law_receipt_unit on law_receipt;
create policy law_receipt_unit on law_receipt for select using (unit_id = (select app.unit_id()) and (select app.actor_role()) = 'caseworker');
