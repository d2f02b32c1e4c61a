-- What projects consist of: contributions, costs, needs, dependencies, risks and corrective actions.

-- Projects: what their costs and their time may turn out as.

ALTER TABLE project ADD COLUMN overrun_low TEXT;
ALTER TABLE project ADD COLUMN overrun_likely TEXT;
ALTER TABLE project ADD COLUMN overrun_high TEXT;
ALTER TABLE project ADD COLUMN delay_low TEXT;
ALTER TABLE project ADD COLUMN delay_likely TEXT;
ALTER TABLE project ADD COLUMN delay_high TEXT;

-- Projects: what belongs to them, and the competence that there is for them.

CREATE TABLE contribution (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  project TEXT NOT NULL,
  goal TEXT NOT NULL,
  weight TEXT NOT NULL,
  rationale TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX contribution_standing ON contribution (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX contribution_by_project ON contribution (organisation, project, id);
CREATE INDEX contribution_by_goal ON contribution (organisation, goal, id);

CREATE TABLE competence_need (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  project TEXT NOT NULL,
  skill TEXT NOT NULL,
  quarter TEXT NOT NULL,
  fte TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX competence_need_standing ON competence_need (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX competence_need_by_project ON competence_need (organisation, project, id);

CREATE TABLE dependency (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  project TEXT NOT NULL,
  on_project TEXT NOT NULL,
  kind TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX dependency_standing ON dependency (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX dependency_by_project ON dependency (organisation, project, id);
CREATE INDEX dependency_on ON dependency (organisation, on_project, id);

CREATE TABLE risk (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  project TEXT NOT NULL,
  text TEXT NOT NULL,
  probability INTEGER NOT NULL,
  impact INTEGER NOT NULL,
  owner TEXT,
  answer TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX risk_standing ON risk (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX risk_by_project ON risk (organisation, project, id);

CREATE TABLE corrective_action (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  project TEXT NOT NULL,
  fact TEXT NOT NULL,
  cause TEXT NOT NULL,
  action TEXT NOT NULL,
  owner TEXT NOT NULL,
  due TEXT NOT NULL,
  done INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX corrective_action_standing ON corrective_action (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX corrective_action_by_project ON corrective_action (organisation, project, id);

CREATE TABLE competence (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  skill TEXT NOT NULL,
  quarter TEXT NOT NULL,
  fte TEXT NOT NULL,
  measure TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX competence_standing ON competence (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX competence_by_skill ON competence (organisation, skill, id);

-- Costs.

-- Amounts are minor units (öre, cents), unlike other money, which may have more decimals than its currency (what a unit is
-- worth) and is kept as an exact decimal: these have no more than the currency has, and are added up a million at a time.
-- place: made of project, month and kind, so that a line is found by one value.
CREATE TABLE cost_line (
  organisation TEXT NOT NULL,
  project TEXT NOT NULL,
  year INTEGER NOT NULL,
  month INTEGER NOT NULL,
  kind TEXT NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  place TEXT NOT NULL,
  currency TEXT NOT NULL,
  planned INTEGER,
  actual INTEGER,
  PRIMARY KEY (organisation, project, year, month, kind, recorded_from)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX cost_line_by_place ON cost_line (organisation, place, recorded_to);
