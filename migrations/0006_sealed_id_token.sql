-- An ID token may hold a CPR number, so it lies with the rest of what the login told, sealed in identity_sealed.
alter table session drop column id_token;
