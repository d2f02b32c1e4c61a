-- Bodies, those who sit in them, mandates, and the law as the organisation reads it.

CREATE TABLE body (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  name text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  escalates_to uuid,
  quorum numeric,
  decision_rule text COLLATE "C" NOT NULL,
  tie_break text COLLATE "C" NOT NULL,
  secret_until_closed boolean NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX body_standing ON body (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE body_meeting (
  organisation uuid NOT NULL,
  entry uuid NOT NULL,
  version bigint NOT NULL,
  position integer NOT NULL,
  meets_on date NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES body (organisation, id, version)
);

CREATE TABLE seat (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  body uuid NOT NULL,
  person uuid,
  position uuid,
  role text COLLATE "C" NOT NULL,
  from_day date NOT NULL,
  to_day date,
  on_behalf_of text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX seat_standing ON seat (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX seat_by_body ON seat (organisation, body, id);

CREATE TABLE legal_amendment (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  rule text COLLATE "C" NOT NULL,
  in_force boolean NOT NULL,
  powers text COLLATE "C" NOT NULL,
  paragraph text COLLATE "C",
  reason text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX legal_amendment_standing ON legal_amendment (organisation, id) WHERE recorded_to = 9007199254740991;

-- A mandate is granted, which is version 1, and may be revoked; nothing else of it ever changes.
-- Held by one of body, position and person. Limits are exact decimals in major units, since an amount has up to 30 digits.
CREATE TABLE mandate (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  body uuid,
  position uuid,
  person uuid,
  powers text COLLATE "C" NOT NULL,
  scope text COLLATE "C" NOT NULL,
  strategy uuid,
  goal uuid,
  project uuid,
  per_decision numeric,
  per_decision_currency text COLLATE "C",
  per_year numeric,
  per_year_currency text COLLATE "C",
  from_day date NOT NULL,
  to_day date,
  may_delegate boolean NOT NULL,
  granted_by uuid,
  reporting text COLLATE "C" NOT NULL,
  revoked_on date,
  revocation_reason text COLLATE "C",
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX mandate_standing ON mandate (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX mandate_by_strategy ON mandate (organisation, strategy, id);
CREATE INDEX mandate_by_body ON mandate (organisation, body, id) WHERE body IS NOT NULL;
CREATE INDEX mandate_by_position ON mandate (organisation, position, id) WHERE position IS NOT NULL;
CREATE INDEX mandate_by_person ON mandate (organisation, person, id) WHERE person IS NOT NULL;
CREATE INDEX mandate_by_grantor ON mandate (organisation, granted_by, id) WHERE granted_by IS NOT NULL;

-- By what mandates are found: a row for each power, with the strategy, goal or project that it is over, and with
-- 00000000-0000-0000-0000-000000000000 where it is over the whole organisation. Never changed, since powers and scopes are not.
CREATE TABLE mandate_power (
  organisation uuid NOT NULL,
  power text COLLATE "C" NOT NULL,
  place uuid NOT NULL,
  mandate uuid NOT NULL,
  strategy uuid,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, power, place, mandate)
);

CREATE INDEX mandate_power_by_place ON mandate_power
  (organisation, place, mandate, strategy, recorded_from, recorded_to);

-- The wall, as for every table.

ALTER TABLE body ENABLE ROW LEVEL SECURITY;
ALTER TABLE body FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON body USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE body_meeting ENABLE ROW LEVEL SECURITY;
ALTER TABLE body_meeting FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON body_meeting USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE seat FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON seat USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE legal_amendment ENABLE ROW LEVEL SECURITY;
ALTER TABLE legal_amendment FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON legal_amendment USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE mandate ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandate FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON mandate USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE mandate_power ENABLE ROW LEVEL SECURITY;
ALTER TABLE mandate_power FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON mandate_power USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
