-- Projects, and the steps that each took from stage to stage.

-- stage: the one that the last step of this version led to, so that projects are found by it.
CREATE TABLE project (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  strategy TEXT NOT NULL,
  summary TEXT,
  sponsor TEXT,
  manager TEXT,
  org_unit TEXT,
  health_colour TEXT,
  health_text TEXT,
  window_from TEXT,
  window_to TEXT,
  complexity INTEGER NOT NULL,
  stage TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX project_standing ON project (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX project_by_strategy ON project (organisation, strategy, id);
CREATE INDEX project_by_stage ON project (organisation, stage, id) WHERE recorded_to = 9007199254740991;

-- Only ever added to: since_version is the first version of the project that has it.
CREATE TABLE stage_change (
  organisation TEXT NOT NULL,
  project TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  changed_on TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  decision TEXT,
  reason TEXT,
  PRIMARY KEY (organisation, project, position)
) STRICT, WITHOUT ROWID;
