-- What prices are, year by year: what costs in the prices of their years are turned by.

CREATE TABLE price_index (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  year integer NOT NULL,
  value numeric NOT NULL,
  source text COLLATE "C" NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX price_index_standing ON price_index (organisation, id) WHERE recorded_to = 9007199254740991;

ALTER TABLE price_index ENABLE ROW LEVEL SECURITY;
ALTER TABLE price_index FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON price_index USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
