-- Decisions, the ballots in them, and what comes of them later.

-- proposal: the version that brought the proposal, so that what it lists is kept once. rule, quorum and tie_break: how the body
-- decides; null when a person does. Amounts are exact decimals in major units, since one has up to 30 digits.
CREATE TABLE decision (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  status text COLLATE "C" NOT NULL,
  question text COLLATE "C" NOT NULL,
  power text COLLATE "C" NOT NULL,
  subject_type text COLLATE "C" NOT NULL,
  subject uuid,
  revision integer,
  strategy uuid,
  goal uuid,
  project uuid,
  amount numeric,
  amount_currency text COLLATE "C",
  budget numeric,
  budget_currency text COLLATE "C",
  supersedes uuid,
  appropriation uuid,
  proposed_by uuid,
  body uuid,
  person uuid,
  rule text COLLATE "C",
  quorum numeric,
  tie_break text COLLATE "C",
  opened_under uuid NOT NULL,
  opened_at bigint NOT NULL,
  escalated_from uuid,
  proposal bigint NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

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
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  proposal bigint NOT NULL,
  position integer NOT NULL,
  option_key text COLLATE "C" NOT NULL,
  text text COLLATE "C",
  cost numeric,
  cost_currency text COLLATE "C",
  PRIMARY KEY (organisation, decision, proposal, position)
);

CREATE TABLE decision_consultation (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  proposal bigint NOT NULL,
  position integer NOT NULL,
  body uuid NOT NULL,
  PRIMARY KEY (organisation, decision, proposal, position)
);

-- Only ever added to, as recommendations are: since_version is the first version of the decision that has it.
CREATE TABLE decision_recusal (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  position integer NOT NULL,
  since_version bigint NOT NULL,
  person uuid NOT NULL,
  reason text COLLATE "C",
  automatic boolean NOT NULL,
  recused_at bigint NOT NULL,
  PRIMARY KEY (organisation, decision, position)
);

-- counted: whether it says how many were for what.
CREATE TABLE decision_recommendation (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  position integer NOT NULL,
  since_version bigint NOT NULL,
  body uuid NOT NULL,
  result text COLLATE "C" NOT NULL,
  text text COLLATE "C" NOT NULL,
  counted boolean NOT NULL,
  minority text COLLATE "C",
  given_on date NOT NULL,
  PRIMARY KEY (organisation, decision, position)
);

CREATE TABLE decision_recommendation_vote (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  recommendation integer NOT NULL,
  position integer NOT NULL,
  option_key text COLLATE "C" NOT NULL,
  votes integer NOT NULL,
  PRIMARY KEY (organisation, decision, recommendation, position)
);

-- What came of it, option by option. list: VOTES, where figure is how many; RANKING, where it is the tier, from 0; CHOSEN, where
-- it is 0.
CREATE TABLE decision_result (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  list text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  option_key text COLLATE "C" NOT NULL,
  figure integer NOT NULL,
  PRIMARY KEY (organisation, decision, list, position)
);

CREATE TABLE decision_counted_seat (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  position integer NOT NULL,
  seat uuid NOT NULL,
  PRIMARY KEY (organisation, decision, position)
);

-- A ballot that another took the place of stays, with the moment at which it did. number: the order in which they came.
-- marks: of a ranking its tiers, one a line, with tabs between options; of approvals the options, one a line; of scores an
-- option and what it is worth, one a line with a tab between. Keys have neither.
CREATE TABLE ballot (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  number bigint NOT NULL,
  seat uuid NOT NULL,
  person uuid NOT NULL,
  cast_by text COLLATE "C" NOT NULL,
  form text COLLATE "C" NOT NULL,
  choice text COLLATE "C",
  marks text COLLATE "C",
  rationale text COLLATE "C",
  cast_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, decision, number)
);

CREATE UNIQUE INDEX ballot_of_seat ON ballot (organisation, decision, seat) WHERE recorded_to = 9007199254740991;
CREATE UNIQUE INDEX ballot_of_person ON ballot (organisation, decision, person) WHERE recorded_to = 9007199254740991;

-- How a decision ended. Once it is there, nothing of the decision changes any more, see the triggers: it is the last that is
-- written when one is closed, and the last that an archive brings. Without a method it was withdrawn; without figures a person
-- decided alone.
CREATE TABLE resolution (
  organisation uuid NOT NULL,
  decision uuid NOT NULL,
  version bigint NOT NULL,
  option_key text COLLATE "C",
  method text COLLATE "C",
  settled_by text COLLATE "C",
  approves boolean NOT NULL,
  abstained integer,
  present integer,
  seats integer,
  quorum_of_seats integer,
  mandate uuid,
  rationale text COLLATE "C",
  minority text COLLATE "C",
  resolved_at bigint NOT NULL,
  escalated_to uuid,
  PRIMARY KEY (organisation, decision),
  FOREIGN KEY (organisation, decision, version) REFERENCES decision (organisation, id, version)
);

CREATE INDEX resolution_by_mandate ON resolution (organisation, mandate, resolved_at) WHERE mandate IS NOT NULL;

CREATE TABLE decision_report (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  decision uuid NOT NULL,
  body uuid NOT NULL,
  reported_on date NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX decision_report_standing ON decision_report (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_report_by_decision ON decision_report (organisation, decision, id);

CREATE TABLE appropriation (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  decision uuid NOT NULL,
  granted_by uuid NOT NULL,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX appropriation_standing ON appropriation (organisation, id) WHERE recorded_to = 9007199254740991;
CREATE INDEX appropriation_by_decision ON appropriation (organisation, decision, id);

CREATE TABLE decision_use (
  organisation uuid NOT NULL,
  id uuid NOT NULL,
  version bigint NOT NULL,
  decision uuid NOT NULL,
  power text COLLATE "C" NOT NULL,
  act_type text COLLATE "C" NOT NULL,
  act uuid,
  revision integer,
  created_at bigint NOT NULL,
  recorded_from bigint NOT NULL,
  recorded_to bigint NOT NULL,
  PRIMARY KEY (organisation, id, version)
);

CREATE UNIQUE INDEX decision_use_standing ON decision_use (organisation, id) WHERE recorded_to = 9007199254740991;
-- A decision carries one act.
CREATE UNIQUE INDEX decision_use_of_decision ON decision_use (organisation, decision) WHERE recorded_to = 9007199254740991;
CREATE INDEX decision_use_by_decision ON decision_use (organisation, decision, id);

-- The decision that closing a strategy rests on.
ALTER TABLE strategy ADD COLUMN closure_decision uuid;

-- A closed decision never changes: neither it nor what is listed in it nor its ballots are added to, altered or taken away once
-- it has a resolution, and no version that is not open is altered before.

CREATE FUNCTION refuse_if_closed(organisation_of uuid, decision_of uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM resolution WHERE organisation = organisation_of AND decision = decision_of) THEN
    RAISE EXCEPTION 'a closed decision never changes' USING ERRCODE = 'check_violation';
  END IF;
END $$;

CREATE FUNCTION keep_closed_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    PERFORM refuse_if_closed(NEW.organisation, NEW.id);
    RETURN NEW;
  END IF;
  IF OLD.status <> 'OPEN' THEN
    RAISE EXCEPTION 'a closed decision never changes' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM refuse_if_closed(OLD.organisation, OLD.id);
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  PERFORM refuse_if_closed(NEW.organisation, NEW.id);
  RETURN NEW;
END $$;

CREATE FUNCTION keep_part_of_closed_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    PERFORM refuse_if_closed(OLD.organisation, OLD.decision);
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  PERFORM refuse_if_closed(NEW.organisation, NEW.decision);
  RETURN NEW;
END $$;

CREATE FUNCTION keep_resolution() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a closed decision never changes' USING ERRCODE = 'check_violation';
END $$;

CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision FOR EACH ROW EXECUTE FUNCTION keep_closed_decision();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON resolution FOR EACH ROW EXECUTE FUNCTION keep_resolution();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_option FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_consultation FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_recusal FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_recommendation FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_recommendation_vote FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_result FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON decision_counted_seat FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();
CREATE TRIGGER kept BEFORE INSERT OR UPDATE OR DELETE ON ballot FOR EACH ROW EXECUTE FUNCTION keep_part_of_closed_decision();

-- The wall, as for every table.

ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_option ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_option FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_option USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_consultation ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_consultation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_consultation USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_recusal ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_recusal FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_recusal USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_recommendation ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_recommendation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_recommendation USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_recommendation_vote ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_recommendation_vote FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_recommendation_vote USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_result ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_result FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_result USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_counted_seat ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_counted_seat FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_counted_seat USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE ballot ENABLE ROW LEVEL SECURITY;
ALTER TABLE ballot FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON ballot USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE resolution ENABLE ROW LEVEL SECURITY;
ALTER TABLE resolution FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON resolution USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_report ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_report FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_report USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE appropriation ENABLE ROW LEVEL SECURITY;
ALTER TABLE appropriation FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON appropriation USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);

ALTER TABLE decision_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_use FORCE ROW LEVEL SECURITY;
CREATE POLICY wall ON decision_use USING (organisation = NULLIF(current_setting('kurs.organisation', true), '')::uuid);
