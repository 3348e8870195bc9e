-- Official files loaded by importers. Facts of our own live in src/core; these tables are empty until somebody imports.

create schema ref;
grant usage on schema ref to jobkreds_app;

create table ref.dataset (
  code text primary key,
  title text not null,
  version text not null,
  licence text not null,
  attribution text not null,
  source_url text,
  rows integer not null,
  sha256 text not null,
  loaded_at timestamptz not null default app.now()
);

create table ref.esco_occupation (
  esco_id text primary key,
  isco text not null,
  esco_code text,
  title_da text not null,
  synonyms_da text[] not null default '{}',
  title_en text
);
create index esco_isco on ref.esco_occupation (isco);

create table ref.star_title (
  star_code text primary key,
  title text not null,
  isco text not null
);
create table ref.star_esco (
  star_code text not null references ref.star_title,
  esco_id text not null references ref.esco_occupation,
  relation text not null,
  primary key (star_code, esco_id)
);

create table ref.industry (
  version text not null check (version in ('DB07', 'DB25')),
  code text not null,
  level integer not null,
  parent text,
  title text not null,
  primary key (version, code)
);

create table ref.postcode (
  postcode text primary key,
  town text not null,
  lat double precision not null,
  lon double precision not null,
  municipality_code text,
  shares jsonb
);

create table ref.municipality_shape (
  municipality_code text primary key,
  name text not null,
  geometry jsonb not null
);

grant select, insert, update, delete on all tables in schema ref to jobkreds_app;
