-- Benefits, what is promised and confirmed of them, and the sums that their money is computed from.

-- Benefits, and what is kept at each.

-- value_amount: what a unit of the indicator is worth, an exact decimal in major units that may have more decimals than its
-- currency. How far a benefit has come is computed from what is here and in other tables; only an outcome is kept, with the day
-- it was closed on.
CREATE TABLE benefit (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  category text COLLATE "C" NOT NULL,
  disbenefit boolean NOT NULL,
  owner uuid,
  beneficiary uuid,
  value_amount numeric,
  value_currency text COLLATE "C",
  value_per text COLLATE "C",
  realisation_from date,
  low numeric NOT NULL,
  likely numeric NOT NULL,
  high numeric NOT NULL,
  outcome text COLLATE "C",
  closed_on date,
  closed_by text COLLATE "C",
  closure_reason text COLLATE "C",
  closure_decision uuid,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX benefit_standing ON benefit (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX benefit_by_outcome ON benefit (organisation, outcome, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX benefit_by_owner ON benefit (organisation, owner, id) WHERE owner IS NOT NULL;

-- version: that of the benefit. strategy: the project's, which it stays in.
CREATE TABLE benefit_share (
  organisation uuid NOT NULL,
  benefit uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  project uuid NOT NULL,
  strategy uuid,
  share numeric NOT NULL,
  PRIMARY KEY (organisation, benefit, version, position)
);

CREATE INDEX benefit_share_by_project ON benefit_share (organisation, project, benefit, version, share);
CREATE INDEX benefit_share_by_strategy ON benefit_share (organisation, strategy, benefit);

CREATE TABLE benefit_goal (
  organisation uuid NOT NULL,
  benefit uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  goal uuid NOT NULL,
  strategy uuid,
  PRIMARY KEY (organisation, benefit, version, position)
);

CREATE INDEX benefit_goal_by_goal ON benefit_goal (organisation, goal, benefit);
CREATE INDEX benefit_goal_by_strategy ON benefit_goal (organisation, strategy, benefit);

CREATE TABLE practice_change (
  organisation uuid NOT NULL,
  benefit uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  text text COLLATE "C" NOT NULL,
  owner uuid,
  done boolean NOT NULL,
  PRIMARY KEY (organisation, benefit, version, position)
);

CREATE TABLE measurement_point (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  benefit uuid NOT NULL,
  planned_on date NOT NULL,
  method text COLLATE "C",
  measurer uuid,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX measurement_point_standing ON measurement_point (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX measurement_point_by_benefit ON measurement_point (organisation, benefit, planned_on);

CREATE TABLE confirmation (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  benefit uuid NOT NULL,
  said_by uuid NOT NULL,
  statement text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX confirmation_standing ON confirmation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX confirmation_by_benefit ON confirmation (organisation, benefit, id);

CREATE TABLE incentive (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  benefit uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  condition_share numeric NOT NULL,
  condition_by date NOT NULL,
  amount numeric,
  currency text COLLATE "C",
  share numeric,
  text text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX incentive_standing ON incentive (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX incentive_by_benefit ON incentive (organisation, benefit, id);

-- A benefit has one indicator.
CREATE UNIQUE INDEX indicator_of_benefit ON indicator (organisation, benefit)
  WHERE recorded_to = 9007199254740991 AND benefit IS NOT NULL;
CREATE INDEX indicator_by_benefit ON indicator (organisation, benefit, id) WHERE benefit IS NOT NULL;

-- The wall around them, as for every table.

ALTER TABLE benefit ENABLE ROW LEVEL SECURITY;
ALTER TABLE benefit FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON benefit USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE benefit_share ENABLE ROW LEVEL SECURITY;
ALTER TABLE benefit_share FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON benefit_share USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE benefit_goal ENABLE ROW LEVEL SECURITY;
ALTER TABLE benefit_goal FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON benefit_goal USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE practice_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE practice_change FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON practice_change USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE measurement_point ENABLE ROW LEVEL SECURITY;
ALTER TABLE measurement_point FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON measurement_point USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE confirmation ENABLE ROW LEVEL SECURITY;
ALTER TABLE confirmation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON confirmation USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE incentive ENABLE ROW LEVEL SECURITY;
ALTER TABLE incentive FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON incentive USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

-- Money.

-- What was measured in total of each benefit's indicator, added up: a span begins with each year, and on the day from which
-- the benefit is realised. held: the sum of the values over the days from first_on to last_on, each value standing until
-- the next. Kept in the transaction that records, so that money is computed without the series.
CREATE TABLE measured_span (
  organisation uuid NOT NULL,
  indicator uuid NOT NULL,
  starts_on date NOT NULL,
  first_on date NOT NULL,
  opening numeric NOT NULL,
  held numeric NOT NULL,
  last_on date NOT NULL,
  value numeric NOT NULL,
  PRIMARY KEY (organisation, indicator, starts_on)
);

ALTER TABLE measured_span ENABLE ROW LEVEL SECURITY;
ALTER TABLE measured_span FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON measured_span USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
