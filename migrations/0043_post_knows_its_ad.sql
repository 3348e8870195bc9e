-- A vikariat that is taken out of its case leaves its ad in the vikarbørs: the days it was for are sought there until the ad is gone.

alter table pool_post add column vacancy_id uuid references vacancy on delete set null;
comment on column pool_post.vacancy_id is 'The ad, also after the vikariat was taken out of its case; null once the ad is deleted.';
-- the owner of the tables is held to their policies too
select set_config('jobkreds.role', 'system', true);
update pool_post p set vacancy_id = k.vacancy_id from case_cover k where k.id = p.cover_id;
select set_config('jobkreds.role', '', true);
create index pool_post_ad on pool_post (vacancy_id);
