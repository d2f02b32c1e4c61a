-- What prices are, year by year: what costs in the prices of their years are turned by.

CREATE TABLE price_index (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  year INTEGER NOT NULL,
  value TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX price_index_standing ON price_index (organisation, id) WHERE recorded_to = 9007199254740991;
