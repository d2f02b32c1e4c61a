-- Projects, and the steps that each took from stage to stage.

-- stage: the one that the last step of this version led to, so that projects are found by it.
CREATE TABLE project (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  strategy uuid NOT NULL,
  summary text COLLATE "C",
  sponsor uuid,
  manager uuid,
  org_unit uuid,
  health_colour text COLLATE "C",
  health_text text COLLATE "C",
  window_from date,
  window_to date,
  complexity integer NOT NULL,
  stage text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX project_standing ON project (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX project_by_strategy ON project (organisation, strategy, id);
CREATE INDEX project_by_stage ON project (organisation, stage, id) WHERE recorded_to = 9007199254740991;

-- Only ever added to: since_version is the first version of the project that has it.
CREATE TABLE stage_change (
  organisation uuid NOT NULL,
  project uuid NOT NULL,
  position integer NOT NULL,
  since_version bigint NOT NULL,
  from_stage text COLLATE "C" NOT NULL,
  to_stage text COLLATE "C" NOT NULL,
  changed_on date NOT NULL,
  changed_by text COLLATE "C" NOT NULL,
  decision uuid,
  reason text COLLATE "C",
  PRIMARY KEY (organisation, project, position)
);

-- The wall, as for every table.

ALTER TABLE project ENABLE ROW LEVEL SECURITY;
ALTER TABLE project FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON project USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE stage_change ENABLE ROW LEVEL SECURITY;
ALTER TABLE stage_change FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON stage_change USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
