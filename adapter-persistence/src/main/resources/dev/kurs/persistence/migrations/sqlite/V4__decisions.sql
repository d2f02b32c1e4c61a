-- Decisions, the ballots in them, and what comes of them later.

-- proposal: the version that brought the proposal, so that what it lists is kept once. rule, quorum and tie_break: how the body
-- decides; null when a person does. Amounts are exact decimals in major units, since one has up to 30 digits.
CREATE TABLE decision (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL,
  question TEXT NOT NULL,
  power TEXT NOT NULL,
  subject_type TEXT NOT NULL,
  subject TEXT,
  revision INTEGER,
  strategy TEXT,
  goal TEXT,
  project TEXT,
  amount TEXT,
  amount_currency TEXT,
  budget TEXT,
  budget_currency TEXT,
  supersedes TEXT,
  appropriation TEXT,
  proposed_by TEXT,
  body TEXT,
  person TEXT,
  rule TEXT,
  quorum TEXT,
  tie_break TEXT,
  opened_under TEXT NOT NULL,
  opened_at INTEGER NOT NULL,
  escalated_from TEXT,
  proposal INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX decision_standing ON decision (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_by_status ON decision (organisation, status, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_by_subject ON decision (organisation, subject, id) WHERE subject IS NOT NULL;
CREATE INDEX decision_by_strategy ON decision (organisation, strategy, id) WHERE strategy IS NOT NULL;
CREATE INDEX decision_by_goal ON decision (organisation, goal, id) WHERE goal IS NOT NULL;
CREATE INDEX decision_by_project ON decision (organisation, project, id) WHERE project IS NOT NULL;
CREATE INDEX decision_by_body ON decision (organisation, body, id) WHERE body IS NOT NULL;
CREATE INDEX decision_by_person ON decision (organisation, person, id) WHERE person IS NOT NULL;
CREATE INDEX decision_by_proposer ON decision (organisation, proposed_by, id) WHERE proposed_by IS NOT NULL;
CREATE INDEX decision_by_superseded ON decision (organisation, supersedes, id) WHERE supersedes IS NOT NULL;
CREATE INDEX decision_by_escalated ON decision (organisation, escalated_from, id) WHERE escalated_from IS NOT NULL;

CREATE TABLE decision_option (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  proposal INTEGER NOT NULL,
  position INTEGER NOT NULL,
  option_key TEXT NOT NULL,
  text TEXT,
  cost TEXT,
  cost_currency TEXT,
  PRIMARY KEY (organisation, decision, proposal, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_consultation (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  proposal INTEGER NOT NULL,
  position INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (organisation, decision, proposal, position)
) STRICT, WITHOUT ROWID;

-- Only ever added to, as recommendations are: since_version is the first version of the decision that has it.
CREATE TABLE decision_recusal (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL,
  person TEXT NOT NULL,
  reason TEXT,
  automatic INTEGER NOT NULL,
  recused_at INTEGER NOT NULL,
  PRIMARY KEY (organisation, decision, position)
) STRICT, WITHOUT ROWID;

-- counted: whether it says how many were for what.
CREATE TABLE decision_recommendation (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  position INTEGER NOT NULL,
  since_version INTEGER NOT NULL,
  body TEXT NOT NULL,
  result TEXT NOT NULL,
  text TEXT NOT NULL,
  counted INTEGER NOT NULL,
  minority TEXT,
  given_on TEXT NOT NULL,
  PRIMARY KEY (organisation, decision, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_recommendation_vote (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  recommendation INTEGER NOT NULL,
  position INTEGER NOT NULL,
  option_key TEXT NOT NULL,
  votes INTEGER NOT NULL,
  PRIMARY KEY (organisation, decision, recommendation, position)
) STRICT, WITHOUT ROWID;

-- What came of it, option by option. list: VOTES, where figure is how many; RANKING, where it is the tier, from 0; CHOSEN, where
-- it is 0.
CREATE TABLE decision_result (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  list TEXT NOT NULL,
  position INTEGER NOT NULL,
  option_key TEXT NOT NULL,
  figure INTEGER NOT NULL,
  PRIMARY KEY (organisation, decision, list, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE decision_counted_seat (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  position INTEGER NOT NULL,
  seat TEXT NOT NULL,
  PRIMARY KEY (organisation, decision, position)
) STRICT, WITHOUT ROWID;

-- A ballot that another took the place of stays, with the moment at which it did. number: the order in which they came.
-- marks: of a ranking its tiers, one a line, with tabs between options; of approvals the options, one a line; of scores an
-- option and what it is worth, one a line with a tab between. Keys have neither.
CREATE TABLE ballot (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  number INTEGER NOT NULL,
  seat TEXT NOT NULL,
  person TEXT NOT NULL,
  cast_by TEXT NOT NULL,
  form TEXT NOT NULL,
  choice TEXT,
  marks TEXT,
  rationale TEXT,
  cast_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, decision, number)
) STRICT;

CREATE UNIQUE INDEX ballot_of_seat ON ballot (organisation, decision, seat) WHERE recorded_to = 9007199254740991;
CREATE UNIQUE INDEX ballot_of_person ON ballot (organisation, decision, person) WHERE recorded_to = 9007199254740991;

-- How a decision ended. Once it is there, nothing of the decision changes any more, see the triggers: it is the last that is
-- written when one is closed, and the last that an archive brings. Without a method it was withdrawn; without figures a person
-- decided alone.
CREATE TABLE resolution (
  organisation TEXT NOT NULL,
  decision TEXT NOT NULL,
  version INTEGER NOT NULL,
  option_key TEXT,
  method TEXT,
  settled_by TEXT,
  approves INTEGER NOT NULL,
  abstained INTEGER,
  present INTEGER,
  seats INTEGER,
  quorum_of_seats INTEGER,
  mandate TEXT,
  rationale TEXT,
  minority TEXT,
  resolved_at INTEGER NOT NULL,
  escalated_to TEXT,
  PRIMARY KEY (organisation, decision),
  FOREIGN KEY (organisation, decision, version) REFERENCES decision (organisation, id, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX resolution_by_mandate ON resolution (organisation, mandate, resolved_at) WHERE mandate IS NOT NULL;

CREATE TABLE decision_report (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  decision TEXT NOT NULL,
  body TEXT NOT NULL,
  reported_on TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX decision_report_standing ON decision_report (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_report_by_decision ON decision_report (organisation, decision, id);

CREATE TABLE appropriation (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  decision TEXT NOT NULL,
  granted_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX appropriation_standing ON appropriation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX appropriation_by_decision ON appropriation (organisation, decision, id);

CREATE TABLE decision_use (
  organisation TEXT NOT NULL,
  id TEXT NOT NULL,
  version INTEGER NOT NULL,
  decision TEXT NOT NULL,
  power TEXT NOT NULL,
  act_type TEXT NOT NULL,
  act TEXT,
  revision INTEGER,
  created_at INTEGER NOT NULL,
  recorded_from INTEGER NOT NULL,
  recorded_to INTEGER NOT NULL,
  PRIMARY KEY (organisation, id, version)
) STRICT;

CREATE UNIQUE INDEX decision_use_standing ON decision_use (organisation, id) WHERE recorded_to = 9007199254740991;
-- A decision carries one act.
CREATE UNIQUE INDEX decision_use_of_decision ON decision_use (organisation, decision) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_use_by_decision ON decision_use (organisation, decision, id);

-- The decision that closing a strategy rests on.
ALTER TABLE strategy ADD COLUMN closure_decision TEXT;

-- A closed decision never changes: neither it nor what is listed in it nor its ballots are added to, altered or taken away once
-- it has a resolution, and no version that is not open is altered before.

CREATE TRIGGER decision_added BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_altered BEFORE UPDATE ON decision
WHEN OLD.status <> 'OPEN' OR EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.id)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_taken_away BEFORE DELETE ON decision
WHEN OLD.status <> 'OPEN' OR EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER resolution_altered BEFORE UPDATE ON resolution
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER resolution_taken_away BEFORE DELETE ON resolution
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_option_added BEFORE INSERT ON decision_option
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_option_altered BEFORE UPDATE ON decision_option
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_option_taken_away BEFORE DELETE ON decision_option
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_consultation_added BEFORE INSERT ON decision_consultation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_consultation_altered BEFORE UPDATE ON decision_consultation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_consultation_taken_away BEFORE DELETE ON decision_consultation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recusal_added BEFORE INSERT ON decision_recusal
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recusal_altered BEFORE UPDATE ON decision_recusal
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recusal_taken_away BEFORE DELETE ON decision_recusal
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_added BEFORE INSERT ON decision_recommendation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_altered BEFORE UPDATE ON decision_recommendation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_taken_away BEFORE DELETE ON decision_recommendation
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_vote_added BEFORE INSERT ON decision_recommendation_vote
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_vote_altered BEFORE UPDATE ON decision_recommendation_vote
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_recommendation_vote_taken_away BEFORE DELETE ON decision_recommendation_vote
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_result_added BEFORE INSERT ON decision_result
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_result_altered BEFORE UPDATE ON decision_result
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_result_taken_away BEFORE DELETE ON decision_result
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_counted_seat_added BEFORE INSERT ON decision_counted_seat
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_counted_seat_altered BEFORE UPDATE ON decision_counted_seat
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER decision_counted_seat_taken_away BEFORE DELETE ON decision_counted_seat
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER ballot_added BEFORE INSERT ON ballot
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER ballot_altered BEFORE UPDATE ON ballot
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
  OR EXISTS (SELECT 1 FROM resolution WHERE organisation = NEW.organisation AND decision = NEW.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;

CREATE TRIGGER ballot_taken_away BEFORE DELETE ON ballot
WHEN EXISTS (SELECT 1 FROM resolution WHERE organisation = OLD.organisation AND decision = OLD.decision)
BEGIN SELECT RAISE(ABORT, 'a closed decision never changes'); END;
