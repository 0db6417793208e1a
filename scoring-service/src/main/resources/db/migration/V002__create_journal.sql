-- The scoring journal: every fact that can move a point or a yuan, once, in one sequence. Everything else in the
-- measures can be thrown away and folded again from here.
CREATE TABLE journal (
    seq           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fact_id       text COLLATE "C" NOT NULL CONSTRAINT journal_fact_id_key UNIQUE,
    fact_type     text COLLATE "C" NOT NULL,
    agent_id      text COLLATE "C",
    subject_id    text COLLATE "C",
    version       bigint      NOT NULL,
    business_date date        NOT NULL,
    occurred_at   timestamptz NOT NULL,
    source        text        NOT NULL,
    payload       jsonb       NOT NULL,
    recorded_at   timestamptz NOT NULL
);
COMMENT ON COLUMN journal.agent_id IS 'the agent the fact speaks of: owner of a task, caller of a call';
COMMENT ON COLUMN journal.subject_id IS 'the task of a task or call fact, else the natural key of the thing';
COMMENT ON COLUMN journal.business_date IS 'the day the fact counts on, in the business time zone';

CREATE INDEX journal_agent_idx ON journal (agent_id, fact_type, business_date);
CREATE INDEX journal_subject_idx ON journal (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX journal_type_idx ON journal (fact_type);

CREATE TRIGGER journal_append_only BEFORE UPDATE OR DELETE ON journal
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER journal_no_truncate BEFORE TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
