-- What projects consist of: contributions, costs, needs, dependencies, risks and corrective actions.

-- Projects: what their costs and their time may turn out as.

ALTER TABLE project ADD COLUMN overrun_low numeric;
ALTER TABLE project ADD COLUMN overrun_likely numeric;
ALTER TABLE project ADD COLUMN overrun_high numeric;
ALTER TABLE project ADD COLUMN delay_low numeric;
ALTER TABLE project ADD COLUMN delay_likely numeric;
ALTER TABLE project ADD COLUMN delay_high numeric;

-- Projects: what belongs to them, and the competence that there is for them.

CREATE TABLE contribution (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  project uuid NOT NULL,
  goal uuid NOT NULL,
  weight numeric NOT NULL,
  rationale text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX contribution_standing ON contribution (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX contribution_by_project ON contribution (organisation, project, id);
CREATE INDEX contribution_by_goal ON contribution (organisation, goal, id);

CREATE TABLE competence_need (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  project uuid NOT NULL,
  skill text COLLATE "C" NOT NULL,
  quarter text COLLATE "C" NOT NULL,
  fte numeric NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX competence_need_standing ON competence_need (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX competence_need_by_project ON competence_need (organisation, project, id);

CREATE TABLE dependency (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  project uuid NOT NULL,
  on_project uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX dependency_standing ON dependency (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX dependency_by_project ON dependency (organisation, project, id);
CREATE INDEX dependency_on ON dependency (organisation, on_project, id);

CREATE TABLE risk (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  project uuid NOT NULL,
  text text COLLATE "C" NOT NULL,
  probability integer NOT NULL,
  impact integer NOT NULL,
  owner uuid,
  answer text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX risk_standing ON risk (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX risk_by_project ON risk (organisation, project, id);

CREATE TABLE corrective_action (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  project uuid NOT NULL,
  fact text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  action text COLLATE "C" NOT NULL,
  owner uuid NOT NULL,
  due date NOT NULL,
  done boolean NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX corrective_action_standing ON corrective_action (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX corrective_action_by_project ON corrective_action (organisation, project, id);

CREATE TABLE competence (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  skill text COLLATE "C" NOT NULL,
  quarter text COLLATE "C" NOT NULL,
  fte numeric NOT NULL,
  measure text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX competence_standing ON competence (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX competence_by_skill ON competence (organisation, skill, id);

-- The wall, as for every table.

ALTER TABLE contribution ENABLE ROW LEVEL SECURITY;
ALTER TABLE contribution FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON contribution USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE competence_need ENABLE ROW LEVEL SECURITY;
ALTER TABLE competence_need FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON competence_need USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE dependency ENABLE ROW LEVEL SECURITY;
ALTER TABLE dependency FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON dependency USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE risk ENABLE ROW LEVEL SECURITY;
ALTER TABLE risk FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON risk USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE corrective_action ENABLE ROW LEVEL SECURITY;
ALTER TABLE corrective_action FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON corrective_action USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE competence ENABLE ROW LEVEL SECURITY;
ALTER TABLE competence FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON competence USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

-- Costs.

-- Amounts are minor units (öre, cents), unlike other money, which may have more decimals than its currency (what a unit is
-- worth) and is kept as an exact decimal: these have no more than the currency has, and are added up a million at a time.
-- place: made of project, month and kind, so that a line is found by one value.
CREATE TABLE cost_line (
  organisation uuid NOT NULL,
  project uuid NOT NULL,
  year integer NOT NULL,
  month integer NOT NULL,
  kind text COLLATE "C" NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  place uuid NOT NULL,
  currency text COLLATE "C" NOT NULL,
  planned bigint,
  actual bigint,
  PRIMARY KEY (organisation, project, year, month, kind, recorded_from)
);

CREATE UNIQUE INDEX cost_line_by_place ON cost_line (organisation, place, recorded_to);

ALTER TABLE cost_line ENABLE ROW LEVEL SECURITY;
ALTER TABLE cost_line FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON cost_line USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
