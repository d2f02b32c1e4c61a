-- Bodies, those who sit in them, mandates, and the law as the organisation reads it.

CREATE TABLE body (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  escalates_to TEXT,
  quorum TEXT,
  decision_rule TEXT NOT NULL,
  tie_break TEXT NOT NULL,
  secret_until_closed INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX body_standing ON body (organisation, id) WHERE recorded_to = 9007199254740991;

CREATE TABLE body_meeting (
  organisation TEXT NOT NULL,
  entry TEXT NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  meets_on TEXT NOT NULL,
  PRIMARY KEY (organisation, entry, version, position),
  FOREIGN KEY (organisation, entry, version) REFERENCES body (organisation, id, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE seat (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT NOT NULL,
  person TEXT,
  position TEXT,
  role TEXT NOT NULL,
  from_day TEXT NOT NULL,
  to_day TEXT,
  on_behalf_of TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX seat_standing ON seat (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX seat_by_body ON seat (organisation, body, id);

CREATE TABLE legal_amendment (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  rule TEXT NOT NULL,
  in_force INTEGER NOT NULL,
  powers TEXT NOT NULL,
  paragraph TEXT,
  reason TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX legal_amendment_standing ON legal_amendment (organisation, id) WHERE recorded_to = 9007199254740991;

-- A mandate is granted, which is version 1, and may be revoked; nothing else of it ever changes.
-- Held by one of body, position and person. Limits are exact decimals in major units, since an amount has up to 30 digits.
CREATE TABLE mandate (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  body TEXT,
  position TEXT,
  person TEXT,
  powers TEXT NOT NULL,
  scope TEXT NOT NULL,
  strategy TEXT,
  goal TEXT,
  project TEXT,
  per_decision TEXT,
  per_decision_currency TEXT,
  per_year TEXT,
  per_year_currency TEXT,
  from_day TEXT NOT NULL,
  to_day TEXT,
  may_delegate INTEGER NOT NULL,
  granted_by TEXT,
  reporting TEXT NOT NULL,
  revoked_on TEXT,
  revocation_reason TEXT,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX mandate_standing ON mandate (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX mandate_by_strategy ON mandate (organisation, strategy, id);
CREATE INDEX mandate_by_body ON mandate (organisation, body, id) WHERE body IS NOT NULL;
CREATE INDEX mandate_by_position ON mandate (organisation, position, id) WHERE position IS NOT NULL;
CREATE INDEX mandate_by_person ON mandate (organisation, person, id) WHERE person IS NOT NULL;
CREATE INDEX mandate_by_grantor ON mandate (organisation, granted_by, id) WHERE granted_by IS NOT NULL;

-- By what mandates are found: a row for each power, with the strategy, goal or project that it is over, and with
-- 00000000-0000-0000-0000-000000000000 where it is over the whole organisation. Never changed, since powers and scopes are not.
CREATE TABLE mandate_power (
  organisation TEXT NOT NULL,
  power TEXT NOT NULL,
  place TEXT NOT NULL,
  mandate TEXT NOT NULL,
  strategy TEXT,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, power, place, mandate)
) STRICT, WITHOUT ROWID;

CREATE INDEX mandate_power_by_place ON mandate_power
  (organisation, place, mandate, strategy, recorded_from, recorded_to);
