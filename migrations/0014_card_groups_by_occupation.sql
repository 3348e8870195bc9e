-- A rare occupation is counted in the whole country too.
create index card_group_occupation on card_group (occupation_code, area, person_id);
