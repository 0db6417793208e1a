-- Closed and paid months, folded from the decisions in the journal. A fact whose place in the journal lies behind
-- close_seq came too late for the closed statements.
CREATE TABLE measure_month (
    month           date PRIMARY KEY,
    close_seq       bigint,
    closed_at       timestamptz,
    closed_by       text,
    schemes         jsonb,
    override_reason text,
    waited_for      jsonb,
    paid_at         timestamptz,
    paid_by         text
);
COMMENT ON COLUMN measure_month.month IS 'its first day';
COMMENT ON COLUMN measure_month.schemes IS 'version by scheme at the close; adjustments are computed by these';
COMMENT ON COLUMN measure_month.waited_for IS 'what an override went over';

-- Agents and closed months that a fact concerned after the month's close, with the last such fact. Says where an
-- adjustment may be due, not whether.
CREATE TABLE measure_late (
    agent_id text COLLATE "C" NOT NULL,
    month    date   NOT NULL,
    seq      bigint NOT NULL,
    PRIMARY KEY (agent_id, month)
);
CREATE INDEX measure_late_seq_idx ON measure_late (seq);

-- Statements as closed, whole. Never changed, never computed again.
CREATE TABLE closed_statement (
    month          date NOT NULL,
    agent_id       text COLLATE "C" NOT NULL,
    employed       boolean NOT NULL,
    score          numeric NOT NULL,
    own_pay        numeric NOT NULL,
    base_pay       numeric,
    demerit_points numeric NOT NULL,
    points         jsonb   NOT NULL,
    document       text    NOT NULL,
    digest         text    NOT NULL,
    PRIMARY KEY (month, agent_id)
);
COMMENT ON COLUMN closed_statement.own_pay IS 'yuan for the month itself, without the adjustments it carries; 0 without a pay profile';
COMMENT ON COLUMN closed_statement.points IS 'points by rule';
CREATE INDEX closed_statement_agent_idx ON closed_statement (agent_id, month);

-- Adjustments that closed statements carry, by the month they correct.
CREATE TABLE closed_adjustment (
    month          date NOT NULL,
    agent_id       text COLLATE "C" NOT NULL,
    origin_month   date NOT NULL,
    score          numeric NOT NULL,
    pay            numeric NOT NULL,
    base_pay       numeric,
    demerit_points numeric NOT NULL,
    points         jsonb   NOT NULL,
    PRIMARY KEY (agent_id, origin_month, month)
);
COMMENT ON COLUMN closed_adjustment.month IS 'the month whose statement carries it';
COMMENT ON COLUMN closed_adjustment.base_pay IS 'base pay of the origin month as known then';

CREATE TRIGGER closed_statement_append_only BEFORE UPDATE OR DELETE ON closed_statement
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_statement_no_truncate BEFORE TRUNCATE ON closed_statement
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_adjustment_append_only BEFORE UPDATE OR DELETE ON closed_adjustment
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER closed_adjustment_no_truncate BEFORE TRUNCATE ON closed_adjustment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
