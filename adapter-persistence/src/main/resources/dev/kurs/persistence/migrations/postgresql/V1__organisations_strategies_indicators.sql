-- The same tables as on SQLite, in the types of PostgreSQL; organisation first in every key, so that they can be distributed by it.
-- A row that is versioned was known from recorded_from until just before recorded_to; the one that stands has 9007199254740991
-- (the year 287396) there. Moments are milliseconds since 1970. Texts are in the order of their bytes, as SQLite has them.

-- What there is, who refers to whom, and by which keys other systems know it.

CREATE TABLE resource (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- scope: the revision that a part's row begins with, since a part may refer to different things in different revisions; 0 elsewhere.
CREATE TABLE reference (
  organisation uuid NOT NULL,
  source uuid NOT NULL,
  scope integer NOT NULL,
  pointer text COLLATE "C" NOT NULL,
  target uuid NOT NULL,
  PRIMARY KEY (organisation, source, scope, pointer),
  FOREIGN KEY (organisation, source) REFERENCES resource (organisation, id) ON DELETE CASCADE,
  FOREIGN KEY (organisation, target) REFERENCES resource (organisation, id)
);

CREATE INDEX reference_by_target ON reference (organisation, target, source, pointer);

CREATE TABLE external_key (
  organisation uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  system text COLLATE "C" NOT NULL,
  external_key text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (organisation, kind, system, external_key),
  FOREIGN KEY (organisation, id) REFERENCES resource (organisation, id) ON DELETE CASCADE
);

CREATE INDEX external_key_by_id ON external_key (organisation, id, position);

-- What happened, and the answers to commands that are carried out once only.

CREATE TABLE journal (
  organisation uuid NOT NULL,
  sequence bigint NOT NULL,
  id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  subject_kind text COLLATE "C" NOT NULL,
  subject uuid NOT NULL,
  recorded_at bigint NOT NULL,
  data text COLLATE "C" NOT NULL,
  previous text COLLATE "C" NOT NULL,
  hash text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, sequence)
);

CREATE INDEX journal_by_subject ON journal (organisation, subject, sequence);
CREATE INDEX journal_by_type ON journal (organisation, type, sequence);

CREATE TABLE journal_head (
  organisation uuid NOT NULL,
  sequence bigint NOT NULL,
  hash text COLLATE "C" NOT NULL,
  recorded_at bigint NOT NULL,
  PRIMARY KEY (organisation)
);

CREATE TABLE kept_answer (
  organisation uuid NOT NULL,
  request_key text COLLATE "C" NOT NULL,
  fingerprint text COLLATE "C" NOT NULL,
  status integer NOT NULL,
  headers text COLLATE "C" NOT NULL,
  body text COLLATE "C" NOT NULL,
  subject uuid,
  kept_at bigint NOT NULL,
  PRIMARY KEY (organisation, request_key)
);

CREATE INDEX kept_answer_by_age ON kept_answer (organisation, kept_at);
CREATE INDEX kept_answer_by_subject ON kept_answer (organisation, subject) WHERE subject IS NOT NULL;

-- The organisation, its keys and its registers.

CREATE TABLE organisation (
  organisation uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  currency text COLLATE "C" NOT NULL,
  time_zone text COLLATE "C" NOT NULL,
  language text COLLATE "C" NOT NULL,
  tolerance numeric NOT NULL,
  complexity_limit integer NOT NULL,
  governance text COLLATE "C" NOT NULL,
  legal_profile text COLLATE "C" NOT NULL,
  discount_schedule uuid,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (organisation)
);

CREATE INDEX organisation_by_name ON organisation (name);

CREATE TABLE organisation_bias (
  organisation uuid NOT NULL,
  position integer NOT NULL,
  bias_of text COLLATE "C" NOT NULL,
  factor numeric NOT NULL,
  PRIMARY KEY (organisation, position),
  FOREIGN KEY (organisation) REFERENCES organisation (organisation)
);

CREATE TABLE api_key (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  role text COLLATE "C" NOT NULL,
  person uuid,
  scopes text COLLATE "C" NOT NULL,
  expires_at bigint,
  revoked_at bigint,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- Not unique: it would have to begin with the organisation, which is what a digest is looked up for. It is of 256 random bits.
CREATE INDEX api_key_by_digest ON api_key (digest);

CREATE TABLE org_unit (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  parent uuid,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX org_unit_standing ON org_unit (organisation, id) WHERE recorded_to = 9007199254740991;

-- Not versioned: whatever a person was called before is gone, here and in the pages of the file.
CREATE TABLE person (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  email text COLLATE "C",
  title text COLLATE "C",
  org_unit uuid,
  kind text COLLATE "C" NOT NULL,
  head_of_administration boolean NOT NULL,
  erased boolean NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id)
);

CREATE TABLE position (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  title text COLLATE "C" NOT NULL,
  org_unit uuid,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX position_standing ON position (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE position_holder (
  organisation uuid NOT NULL,
  entry uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  person uuid NOT NULL,
  held_from date,
  held_to date,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES position (organisation, id, version)
);

CREATE TABLE position_deputy (
  organisation uuid NOT NULL,
  entry uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  person uuid NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES position (organisation, id, version)
);

CREATE TABLE discount_schedule (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  authority text COLLATE "C" NOT NULL,
  valid_from date NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX discount_schedule_standing ON discount_schedule (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE discount_band (
  organisation uuid NOT NULL,
  entry uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  from_year integer NOT NULL,
  rate numeric NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES discount_schedule (organisation, id, version)
);

-- Strategies: the header by version, each revision by the version that wrote it last.

CREATE TABLE strategy (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  title text COLLATE "C" NOT NULL,
  kind text COLLATE "C",
  language text COLLATE "C",
  confidential boolean NOT NULL,
  owner uuid,
  contact_person uuid,
  contact_channel text COLLATE "C",
  review_cycle text COLLATE "C",
  parent uuid,
  org_unit uuid,
  status text COLLATE "C" NOT NULL,
  launched_on date,
  closed_on date,
  closure_reason text COLLATE "C",
  closure_outcome text COLLATE "C",
  successor uuid,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX strategy_standing ON strategy (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX strategy_by_parent ON strategy (organisation, parent, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE revision (
  organisation uuid NOT NULL,
  strategy uuid NOT NULL,
  number integer NOT NULL,
  version bigint NOT NULL,
  status text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  triggers text COLLATE "C" NOT NULL,
  vision text COLLATE "C",
  mission text COLLATE "C",
  motives text COLLATE "C",
  period text COLLATE "C",
  opened_at bigint NOT NULL,
  effective_from date,
  adopted_at bigint,
  adopted_by text COLLATE "C",
  decision uuid,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, strategy, number, version)
);

CREATE UNIQUE INDEX revision_standing ON revision (organisation, strategy, number) WHERE recorded_to = 9007199254740991;

CREATE TABLE revision_value (
  organisation uuid NOT NULL,
  strategy uuid NOT NULL,
  number integer NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  name text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  PRIMARY KEY (organisation, strategy, number, version, position),
  FOREIGN KEY (organisation, strategy, number, version) REFERENCES revision (organisation, strategy, number, version)
);

-- The parts of revisions. A row stands in the revisions from from_revision until before to_revision; 2147483647 is no end.
-- written_in: the revision in which what it says was written. ended_by: the revision in which something else took its place,
-- or it was taken out; when that revision is withdrawn, the row goes on in the next.

CREATE TABLE goal (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  line bigint NOT NULL,
  version bigint NOT NULL,
  strategy uuid NOT NULL,
  kind text COLLATE "C" NOT NULL,
  title text COLLATE "C" NOT NULL,
  description text COLLATE "C",
  parent uuid,
  owner uuid,
  weight numeric NOT NULL,
  sort_order integer,
  supports text COLLATE "C" NOT NULL,
  contributes_to uuid,
  from_revision integer NOT NULL,
  to_revision integer NOT NULL,
  written_in integer NOT NULL,
  ended_by integer,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, line)
);

CREATE INDEX goal_by_strategy ON goal (organisation, strategy, id);
CREATE INDEX goal_by_contribution ON goal (organisation, contributes_to) WHERE recorded_to = 9007199254740991;

CREATE TABLE premise (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  line bigint NOT NULL,
  version bigint NOT NULL,
  strategy uuid NOT NULL,
  statement text COLLATE "C" NOT NULL,
  category text COLLATE "C" NOT NULL,
  watcher uuid,
  review_cycle text COLLATE "C",
  from_revision integer NOT NULL,
  to_revision integer NOT NULL,
  written_in integer NOT NULL,
  ended_by integer,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, line)
);

CREATE INDEX premise_by_strategy ON premise (organisation, strategy, id);

CREATE TABLE related_plan (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  strategy uuid NOT NULL,
  title text COLLATE "C" NOT NULL,
  issuer text COLLATE "C" NOT NULL,
  level text COLLATE "C" NOT NULL,
  link text COLLATE "C",
  relation text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX related_plan_standing ON related_plan (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX related_plan_by_strategy ON related_plan (organisation, strategy, id);

CREATE TABLE endorsement (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  strategy uuid NOT NULL,
  by_body uuid,
  by_person uuid,
  level text COLLATE "C" NOT NULL,
  endorsed_on date NOT NULL,
  statement text COLLATE "C" NOT NULL,
  revision integer NOT NULL,
  withdrawn_on date,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX endorsement_standing ON endorsement (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX endorsement_by_strategy ON endorsement (organisation, strategy, id);

CREATE TABLE reaffirmation (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  strategy uuid NOT NULL,
  reason text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX reaffirmation_standing ON reaffirmation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX reaffirmation_by_strategy ON reaffirmation (organisation, strategy, id);

CREATE TABLE observation (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  premise uuid NOT NULL,
  observed_on date NOT NULL,
  told text COLLATE "C" NOT NULL,
  verdict text COLLATE "C" NOT NULL,
  link text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX observation_standing ON observation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX observation_by_premise ON observation (organisation, premise, observed_on, id);

CREATE TABLE share_link (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  digest text COLLATE "C" NOT NULL,
  strategy uuid NOT NULL,
  view text COLLATE "C" NOT NULL,
  until_day date,
  revoked_at bigint,
  created_at bigint NOT NULL,
  updated_at bigint NOT NULL,
  PRIMARY KEY (organisation, id)
);

-- Not unique, for the reason that api_key_by_digest is not.
CREATE INDEX share_link_by_digest ON share_link (digest);

-- Indicators, their trajectories and their measurements.

-- strategy: that of the goal, which never changes, so that all indicators of a strategy are one search.
CREATE TABLE indicator (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  direction text COLLATE "C" NOT NULL,
  goal uuid,
  benefit uuid,
  strategy uuid,
  weight numeric NOT NULL,
  frequency text COLLATE "C",
  nature text COLLATE "C",
  stage text COLLATE "C",
  summable boolean,
  source text COLLATE "C",
  source_key text COLLATE "C",
  verifier text COLLATE "C",
  baseline_value numeric,
  baseline_on date,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX indicator_standing ON indicator (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX indicator_by_strategy ON indicator (organisation, strategy, id);
CREATE INDEX indicator_by_goal ON indicator (organisation, goal, id);
CREATE INDEX indicator_by_source ON indicator (organisation, source, source_key) WHERE recorded_to = 9007199254740991;

-- Never changed: since_version is the first version of the indicator that has it. One from the beginning starts on 0001-01-01.
CREATE TABLE target_change (
  organisation uuid NOT NULL,
  indicator uuid NOT NULL,
  starts_on date NOT NULL,
  position integer NOT NULL,
  since_version bigint NOT NULL,
  trajectory text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  decision uuid,
  decided_at bigint NOT NULL,
  decided_by text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, indicator, starts_on, position)
);

-- An empty breakdown is the total.
CREATE TABLE measurement (
  organisation uuid NOT NULL,
  indicator uuid NOT NULL,
  measured_on date NOT NULL,
  id uuid NOT NULL,
  value numeric NOT NULL,
  source text COLLATE "C" NOT NULL,
  verifier text COLLATE "C" NOT NULL,
  dimension text COLLATE "C" NOT NULL,
  dimension_value text COLLATE "C" NOT NULL,
  note text COLLATE "C",
  recorded_at bigint NOT NULL,
  recorded_by text COLLATE "C" NOT NULL,
  corrects uuid,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, indicator, measured_on, id)
);

CREATE UNIQUE INDEX measurement_standing ON measurement
  (organisation, indicator, measured_on, dimension, dimension_value, source) WHERE recorded_to = 9007199254740991;
CREATE UNIQUE INDEX measurement_by_id ON measurement (organisation, id);

-- The latest standing measurement of each indicator's total, so that figures of today are computed without its series.
CREATE TABLE indicator_latest (
  organisation uuid NOT NULL,
  indicator uuid NOT NULL,
  measured_on date NOT NULL,
  verifier_weight integer NOT NULL,
  recorded_at bigint NOT NULL,
  id uuid NOT NULL,
  value numeric NOT NULL,
  source text COLLATE "C" NOT NULL,
  verifier text COLLATE "C" NOT NULL,
  PRIMARY KEY (organisation, indicator)
);

-- The wall, once more: whatever a statement forgets, a transaction sees and writes the rows of the organisation that it is set to,
-- and without a setting none. Forced, since it would not bind the owner of the tables otherwise.

DO $$
DECLARE
  walled text;
BEGIN
  FOR walled IN
    SELECT table_name FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'organisation'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
    EXECUTE format(
      'CREATE POLICY wall ON %I USING (organisation = NULLIF(current_setting(''kurs.organisation'', true), '''')::uuid)', walled);
  END LOOP;
END
$$;

-- What is asked before an organisation is known: whose key or link this is, what an organisation is called, how far its journal goes.

CREATE POLICY gate ON api_key FOR SELECT USING (current_setting('kurs.gate', true) = 'open');
CREATE POLICY gate ON share_link FOR SELECT USING (current_setting('kurs.gate', true) = 'open');
CREATE POLICY gate ON organisation FOR SELECT USING (current_setting('kurs.gate', true) = 'open');
CREATE POLICY gate ON journal_head FOR SELECT USING (current_setting('kurs.gate', true) = 'open');
