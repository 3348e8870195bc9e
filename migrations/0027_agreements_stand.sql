-- A version that is out for signature, or was, keeps its words; and nobody signs one that is not out.

create function app.agreement_keeps_its_words() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
begin
  if old.status <> 'draft' and (new.content is distinct from old.content or new.content_hash is distinct from old.content_hash
    or new.case_id <> old.case_id or new.revision <> old.revision) then
    raise exception 'the words of an agreement do not change once it is sent' using errcode = 'check_violation', constraint = 'agreement_keeps_its_words';
  end if;
  return new;
end $$;
create trigger keeps_its_words before update on agreement for each row execute function app.agreement_keeps_its_words();

-- The row is locked, so that a signature and the version that takes its place are one after the other.
create function app.signed_while_out() returns trigger language plpgsql security definer set search_path = public, app, pg_temp as $$
declare found_status text; signer agreement_signer; actor text := current_setting('jobkreds.role', true);
begin
  perform set_config('jobkreds.role', 'system', true);
  select status into found_status from agreement where id = new.agreement_id for update;
  select * into signer from agreement_signer where id = new.signer_id;
  perform set_config('jobkreds.role', coalesce(actor, ''), true);
  if found_status is distinct from 'sent' then
    raise exception 'the agreement is not out for signature' using errcode = 'check_violation', constraint = 'signed_while_out';
  end if;
  if signer.agreement_id is distinct from new.agreement_id then
    raise exception 'the signer belongs to another version' using errcode = 'check_violation', constraint = 'signed_while_out';
  end if;
  return new;
end $$;
create trigger signed_while_out before insert on signature for each row execute function app.signed_while_out();
