-- What the public search reads, laid out so that 20,000 vikariater are counted and sorted in a few tens of milliseconds.

-- Names, synonyms, parts of compounds, place and company: short, so it lies in the row itself. The search looks for
-- beginnings of words here, and in `words` (which holds the description too and lies aside) only for whole words:
-- without weights in the question neither index needs a look at the row.
alter table vacancy_listing add column names tsvector generated always as (
  to_tsvector('danish', words_a) || to_tsvector('danish', words_b) || to_tsvector('danish', words_c)) stored;
create index listing_names on vacancy_listing using gin (names) with (fastupdate = off);
-- a pending list would be read through by every search until the next vacuum
alter index listing_words set (fastupdate = off);

-- Everything that filters, counts and sorts: without a text the table itself is not read.
drop index listing_new;
create index listing_new on vacancy_listing (published_at desc, number desc)
  include (area, category, postcode, weekly_minutes_min, weekly_minutes_max, starts_on, ends_on, apply_by);

-- A vikariat's number is given when its draft is made, so "new since" is told by when it was published.
alter table saved_search drop column last_seen_number;
alter table saved_search add column seen_until timestamptz not null default app.now();
create index saved_search_due on saved_search (email) where confirmed_at is not null;
