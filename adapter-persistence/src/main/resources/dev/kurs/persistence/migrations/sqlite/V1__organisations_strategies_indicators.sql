-- Every table begins with the organisation: nothing is found without it.
-- A row that is versioned was known from recorded_from until just before recorded_to; the one that stands has 9007199254740991
-- (the year 287396) there. Ids are UUIDs, days ISO 8601, decimals exact text, moments milliseconds since 1970, truth 0 or 1.

-- What there is, who refers to whom, and by which keys other systems know it.

CREATE TABLE resource (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  kind TEXT NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT, WITHOUT ROWID;

-- scope: the revision that a part's row begins with, since a part may refer to different things in different revisions; 0 elsewhere.
CREATE TABLE reference (
  organisation TEXT NOT NULL,
  source TEXT NOT NULL,
  scope INTEGER NOT NULL,
  pointer TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY (organisation, source, scope, pointer),
  FOREIGN KEY (organisation, source) REFERENCES resource (organisation, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation, target) REFERENCES resource (organisation, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX reference_by_target ON reference (organisation, target, source, pointer);

CREATE TABLE external_key (
  organisation TEXT NOT NULL,
  kind TEXT NOT NULL,
  system TEXT NOT NULL,
  external_key TEXT NOT NULL,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  PRIMARY KEY (organisation, kind, system, external_key),
  FOREIGN KEY (organisation, id) REFERENCES resource (organisation, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX external_key_by_id ON external_key (organisation, id, position);

-- What happened, and the answers to commands that are carried out once only.

CREATE TABLE journal (
  organisation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  data TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (organisation, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_by_subject ON journal (organisation, subject, sequence);
CREATE INDEX journal_by_type ON journal (organisation, type, sequence);

CREATE TABLE journal_head (
  organisation TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  hash TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_answer (
  organisation TEXT NOT NULL,
  request_key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  status INTEGER NOT NULL,
  headers TEXT NOT NULL,
  body TEXT NOT NULL,
  subject TEXT,
  kept_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, request_key)
) STRICT;

CREATE INDEX kept_answer_by_age ON kept_answer (organisation, kept_at);
CREATE INDEX kept_answer_by_subject ON kept_answer (organisation, subject) WHERE subject IS NOT NULL;

-- The organisation, its keys and its registers.

CREATE TABLE organisation (
  organisation TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  currency TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  language TEXT NOT NULL,
  tolerance TEXT NOT NULL,
  complexity_limit INTEGER NOT NULL,
  governance TEXT NOT NULL,
  legal_profile TEXT NOT NULL,
  discount_schedule TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (organisation)
) STRICT;

CREATE INDEX organisation_by_name ON organisation (name);

CREATE TABLE organisation_bias (
  organisation TEXT NOT NULL,
  position INTEGER NOT NULL,
  bias_of TEXT NOT NULL,
  factor TEXT NOT NULL,
  PRIMARY KEY (organisation, position),
  FOREIGN KEY (organisation) REFERENCES organisation (organisation)
) STRICT, WITHOUT ROWID;

CREATE TABLE api_key (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  digest TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  person TEXT,
  scopes TEXT NOT NULL,
  expires_at INTEGER,
  revoked_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT;

CREATE UNIQUE INDEX api_key_by_digest ON api_key (digest);

CREATE TABLE org_unit (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  parent TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX org_unit_standing ON org_unit (organisation, id) WHERE recorded_to = 9007199254740991;

-- Not versioned: whatever a person was called before is gone, here and in the pages of the file.
CREATE TABLE person (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  email TEXT,
  title TEXT,
  org_unit TEXT,
  kind TEXT NOT NULL,
  head_of_administration INTEGER NOT NULL,
  erased INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT;

CREATE TABLE position (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  org_unit TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX position_standing ON position (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE position_holder (
  organisation TEXT NOT NULL,
  entry TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person TEXT NOT NULL,
  held_from TEXT,
  held_to TEXT,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES position (organisation, id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE position_deputy (
  organisation TEXT NOT NULL,
  entry TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  person TEXT NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES position (organisation, id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE discount_schedule (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  authority TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX discount_schedule_standing ON discount_schedule (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE discount_band (
  organisation TEXT NOT NULL,
  entry TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  from_year INTEGER NOT NULL,
  rate TEXT NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES discount_schedule (organisation, id, version)
) STRICT, WITHOUT ROWID;

-- Strategies: the header by version, each revision by the version that wrote it last.

CREATE TABLE strategy (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  title TEXT NOT NULL,
  kind TEXT,
  language TEXT,
  confidential INTEGER NOT NULL,
  owner TEXT,
  contact_person TEXT,
  contact_channel TEXT,
  review_cycle TEXT,
  parent TEXT,
  org_unit TEXT,
  status TEXT NOT NULL,
  launched_on TEXT,
  closed_on TEXT,
  closure_reason TEXT,
  closure_outcome TEXT,
  successor TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX strategy_standing ON strategy (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX strategy_by_parent ON strategy (organisation, parent, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE revision (
  organisation TEXT NOT NULL,
  strategy TEXT NOT NULL,
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  reason TEXT,
  triggers TEXT NOT NULL,
  vision TEXT,
  mission TEXT,
  motives TEXT,
  period TEXT,
  opened_at INTEGER NOT NULL,
  effective_from TEXT,
  adopted_at INTEGER,
  adopted_by TEXT,
  decision TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, strategy, number, version)
) STRICT;

CREATE UNIQUE INDEX revision_standing ON revision (organisation, strategy, number) WHERE recorded_to = 9007199254740991;

CREATE TABLE revision_value (
  organisation TEXT NOT NULL,
  strategy TEXT NOT NULL,
  number INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  PRIMARY KEY (organisation, strategy, number, version, position),
  FOREIGN KEY (organisation, strategy, number, version) REFERENCES revision (organisation, strategy, number, version)
) STRICT;

-- The parts of revisions. A row stands in the revisions from from_revision until before to_revision; 2147483647 is no end.
-- written_in: the revision in which what it says was written. ended_by: the revision in which something else took its place,
-- or it was taken out; when that revision is withdrawn, the row goes on in the next.

CREATE TABLE goal (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  line INTEGER NOT NULL,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  kind TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  parent TEXT,
  owner TEXT,
  weight TEXT NOT NULL,
  sort_order INTEGER,
  supports TEXT NOT NULL,
  contributes_to TEXT,
  from_revision INTEGER NOT NULL,
  to_revision INTEGER NOT NULL,
  written_in INTEGER NOT NULL,
  ended_by INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, line)
) STRICT;

CREATE INDEX goal_by_strategy ON goal (organisation, strategy, id);
CREATE INDEX goal_by_contribution ON goal (organisation, contributes_to) WHERE recorded_to = 9007199254740991;

CREATE TABLE premise (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  line INTEGER NOT NULL,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  statement TEXT NOT NULL,
  category TEXT NOT NULL,
  watcher TEXT,
  review_cycle TEXT,
  from_revision INTEGER NOT NULL,
  to_revision INTEGER NOT NULL,
  written_in INTEGER NOT NULL,
  ended_by INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, line)
) STRICT;

CREATE INDEX premise_by_strategy ON premise (organisation, strategy, id);

CREATE TABLE related_plan (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  title TEXT NOT NULL,
  issuer TEXT NOT NULL,
  level TEXT NOT NULL,
  link TEXT,
  relation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX related_plan_standing ON related_plan (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX related_plan_by_strategy ON related_plan (organisation, strategy, id);

CREATE TABLE endorsement (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  by_body TEXT,
  by_person TEXT,
  level TEXT NOT NULL,
  endorsed_on TEXT NOT NULL,
  statement TEXT NOT NULL,
  revision INTEGER NOT NULL,
  withdrawn_on TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX endorsement_standing ON endorsement (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX endorsement_by_strategy ON endorsement (organisation, strategy, id);

CREATE TABLE reaffirmation (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  strategy TEXT NOT NULL,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX reaffirmation_standing ON reaffirmation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX reaffirmation_by_strategy ON reaffirmation (organisation, strategy, id);

CREATE TABLE observation (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  premise TEXT NOT NULL,
  observed_on TEXT NOT NULL,
  told TEXT NOT NULL,
  verdict TEXT NOT NULL,
  link TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX observation_standing ON observation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX observation_by_premise ON observation (organisation, premise, observed_on, id);

CREATE TABLE share_link (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  digest TEXT NOT NULL,
  strategy TEXT NOT NULL,
  view TEXT NOT NULL,
  until_day TEXT,
  revoked_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, id)
) STRICT;

CREATE UNIQUE INDEX share_link_by_digest ON share_link (digest);

-- Indicators, their trajectories and their measurements.

-- strategy: that of the goal, which never changes, so that all indicators of a strategy are one search.
CREATE TABLE indicator (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  direction TEXT NOT NULL,
  goal TEXT,
  benefit TEXT,
  strategy TEXT,
  weight TEXT NOT NULL,
  frequency TEXT,
  nature TEXT,
  stage TEXT,
  summable INTEGER,
  source TEXT,
  source_key TEXT,
  verifier TEXT,
  baseline_value TEXT,
  baseline_on TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX indicator_standing ON indicator (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX indicator_by_strategy ON indicator (organisation, strategy, id);
CREATE INDEX indicator_by_goal ON indicator (organisation, goal, id);
CREATE INDEX indicator_by_source ON indicator (organisation, source, source_key) WHERE recorded_to = 9007199254740991;

-- Never changed: since_version is the first version of the indicator that has it. One from the beginning starts on 0001-01-01.
CREATE TABLE target_change (
  organisation TEXT NOT NULL,
  indicator TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL,
  trajectory TEXT NOT NULL,
  reason TEXT,
  decision TEXT,
  decided_at INTEGER NOT NULL,
  decided_by TEXT NOT NULL,
  PRIMARY KEY (organisation, indicator, starts_on, position)
) STRICT, WITHOUT ROWID;

-- An empty breakdown is the total.
CREATE TABLE measurement (
  organisation TEXT NOT NULL,
  indicator TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  verifier TEXT NOT NULL,
  dimension TEXT NOT NULL,
  dimension_value TEXT NOT NULL,
  note TEXT,
  recorded_at INTEGER NOT NULL,
  recorded_by TEXT NOT NULL,
  corrects TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, indicator, measured_on, id)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX measurement_standing ON measurement
  (organisation, indicator, measured_on, dimension, dimension_value, source) WHERE recorded_to = 9007199254740991;
CREATE UNIQUE INDEX measurement_by_id ON measurement (organisation, id);

-- The latest standing measurement of each indicator's total, so that figures of today are computed without its series.
CREATE TABLE indicator_latest (
  organisation TEXT NOT NULL,
  indicator TEXT NOT NULL,
  measured_on TEXT NOT NULL,
  verifier_weight INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  id TEXT NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  verifier TEXT NOT NULL,
  PRIMARY KEY (organisation, indicator)
) STRICT, WITHOUT ROWID;
