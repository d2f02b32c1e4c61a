-- Stakeholders, standards, and what has to be adapted to them.

-- A group with a name or a person, one of them.
CREATE TABLE stakeholder (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT,
  person TEXT,
  interest INTEGER NOT NULL,
  influence INTEGER NOT NULL,
  relation TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX stakeholder_standing ON stakeholder (organisation, id) WHERE recorded_to = 9007199254740991;

-- The edition is what its issuer calls its version.
CREATE TABLE standard (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  kind TEXT NOT NULL,
  link TEXT,
  binding INTEGER NOT NULL,
  edition TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX standard_standing ON standard (organisation, id) WHERE recorded_to = 9007199254740991;

-- Of a project or of a unit: adapting is its id, and adapting_kind says which of the two it is.
CREATE TABLE adaptation (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  adapting TEXT NOT NULL,
  adapting_kind TEXT NOT NULL,
  standard TEXT NOT NULL,
  need TEXT NOT NULL,
  responsible TEXT,
  due TEXT,
  status TEXT NOT NULL,
  reason TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX adaptation_standing ON adaptation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX adaptation_by_adapting ON adaptation (organisation, adapting, id);
