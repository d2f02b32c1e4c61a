-- Stakeholders, standards, and what has to be adapted to them.

-- A group with a name or a person, one of them.
CREATE TABLE stakeholder (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C",
  person uuid,
  interest integer NOT NULL,
  influence integer NOT NULL,
  relation text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX stakeholder_standing ON stakeholder (organisation, id) WHERE recorded_to = 9007199254740991;

-- The edition is what its issuer calls its version.
CREATE TABLE standard (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  issuer text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  link text COLLATE "C",
  binding boolean NOT NULL,
  edition text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX standard_standing ON standard (organisation, id) WHERE recorded_to = 9007199254740991;

-- Of a project or of a unit: adapting is its id, and adapting_kind says which of the two it is.
CREATE TABLE adaptation (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  adapting uuid NOT NULL,
  adapting_kind text COLLATE "C" NOT NULL,
  standard uuid NOT NULL,
  need text COLLATE "C" NOT NULL,
  responsible uuid,
  due date,
  status text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX adaptation_standing ON adaptation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX adaptation_by_adapting ON adaptation (organisation, adapting, id);

-- The wall, as for every table.

ALTER TABLE stakeholder ENABLE ROW LEVEL SECURITY;
ALTER TABLE stakeholder FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON stakeholder USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE standard ENABLE ROW LEVEL SECURITY;
ALTER TABLE standard FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON standard USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE adaptation ENABLE ROW LEVEL SECURITY;
ALTER TABLE adaptation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON adaptation USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
