-- The search looks distances up by the number of the postcode.
alter table vacancy_listing add constraint listing_postcode check (postcode ~ '^[1-9][0-9]{3}$');
