-- Benefits, what is promised and confirmed of them, and the sums that their money is computed from.

-- Benefits, and what is kept at each.

-- value_amount: what a unit of the indicator is worth, an exact decimal in major units that may have more decimals than its
-- currency. How far a benefit has come is computed from what is here and in other tables; only an outcome is kept, with the day
-- it was closed on.
CREATE TABLE benefit (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  category TEXT NOT NULL,
  disbenefit INTEGER NOT NULL,
  owner TEXT,
  beneficiary TEXT,
  value_amount TEXT,
  value_currency TEXT,
  value_per TEXT,
  realisation_from TEXT,
  low TEXT NOT NULL,
  likely TEXT NOT NULL,
  high TEXT NOT NULL,
  outcome TEXT,
  closed_on TEXT,
  closed_by TEXT,
  closure_reason TEXT,
  closure_decision TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX benefit_standing ON benefit (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX benefit_by_outcome ON benefit (organisation, outcome, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX benefit_by_owner ON benefit (organisation, owner, id) WHERE owner IS NOT NULL;

-- version: that of the benefit. strategy: the project's, which it stays in.
CREATE TABLE benefit_share (
  organisation TEXT NOT NULL,
  benefit TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  project TEXT NOT NULL,
  strategy TEXT,
  share TEXT NOT NULL,
  PRIMARY KEY (organisation, benefit, version, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX benefit_share_by_project ON benefit_share (organisation, project, benefit, version, share);
CREATE INDEX benefit_share_by_strategy ON benefit_share (organisation, strategy, benefit);

CREATE TABLE benefit_goal (
  organisation TEXT NOT NULL,
  benefit TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  goal TEXT NOT NULL,
  strategy TEXT,
  PRIMARY KEY (organisation, benefit, version, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX benefit_goal_by_goal ON benefit_goal (organisation, goal, benefit);
CREATE INDEX benefit_goal_by_strategy ON benefit_goal (organisation, strategy, benefit);

CREATE TABLE practice_change (
  organisation TEXT NOT NULL,
  benefit TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  owner TEXT,
  done INTEGER NOT NULL,
  PRIMARY KEY (organisation, benefit, version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE measurement_point (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  benefit TEXT NOT NULL,
  planned_on TEXT NOT NULL,
  method TEXT,
  measurer TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX measurement_point_standing ON measurement_point (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX measurement_point_by_benefit ON measurement_point (organisation, benefit, planned_on);

CREATE TABLE confirmation (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  benefit TEXT NOT NULL,
  said_by TEXT NOT NULL,
  statement TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX confirmation_standing ON confirmation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX confirmation_by_benefit ON confirmation (organisation, benefit, id);

CREATE TABLE incentive (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  benefit TEXT NOT NULL,
  kind TEXT NOT NULL,
  condition_share TEXT NOT NULL,
  condition_by TEXT NOT NULL,
  amount TEXT,
  currency TEXT,
  share TEXT,
  text TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX incentive_standing ON incentive (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX incentive_by_benefit ON incentive (organisation, benefit, id);

-- A benefit has one indicator.
CREATE UNIQUE INDEX indicator_of_benefit ON indicator (organisation, benefit)
  WHERE recorded_to = 9007199254740991 AND benefit IS NOT NULL;
CREATE INDEX indicator_by_benefit ON indicator (organisation, benefit, id) WHERE benefit IS NOT NULL;

-- Money.

-- What was measured in total of each benefit's indicator, added up: a span begins with each year, and on the day from which
-- the benefit is realised. held: the sum of the values over the days from first_on to last_on, each value standing until
-- the next. Kept in the transaction that records, so that money is computed without the series.
CREATE TABLE measured_span (
  organisation TEXT NOT NULL,
  indicator TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  first_on TEXT NOT NULL,
  opening TEXT NOT NULL,
  held TEXT NOT NULL,
  last_on TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (organisation, indicator, starts_on)
) STRICT, WITHOUT ROWID;
