-- How many points a near occupation gives, as the secretariat has set it. Whoever never touched it goes on with the program's numbers.
-- 100 is the very occupation and 0 another one; between them a nearer kind never gives less than one farther off.
alter table fit_weights
  add column near_neighbour smallint not null default 80,
  add column near_related smallint not null default 75,
  add column near_isco4 smallint not null default 70,
  add column near_isco3 smallint not null default 50,
  add column near_isco2 smallint not null default 20,
  add check (100 >= near_neighbour and near_neighbour >= near_related and near_related >= near_isco4
    and near_isco4 >= near_isco3 and near_isco3 >= near_isco2 and near_isco2 >= 0);
