-- Appeals against lines and recorded cases (SCORE-2). What a granted one changes is a fact of the journal.
CREATE TABLE appeal (
    id              uuid PRIMARY KEY,
    agent_id        text COLLATE "C",
    org_unit_id     text COLLATE "C",
    month           date        NOT NULL,
    rule            text COLLATE "C",
    case_id         text COLLATE "C",
    reason          text        NOT NULL,
    filed_by        text        NOT NULL,
    filed_at        timestamptz NOT NULL,
    state           text        NOT NULL,
    decided_by      text,
    decided_at      timestamptz,
    decision_reason text,
    CONSTRAINT appeal_state_check CHECK (state IN ('FILED', 'GRANTED', 'REFUSED')),
    CONSTRAINT appeal_subject_check CHECK ((rule IS NULL) <> (case_id IS NULL))
);
COMMENT ON COLUMN appeal.rule IS 'the line of the agent''s statement';
COMMENT ON COLUMN appeal.case_id IS 'the recorded case, of an agent or of a unit';
CREATE UNIQUE INDEX appeal_line_key ON appeal (agent_id, month, rule) WHERE rule IS NOT NULL;
CREATE UNIQUE INDEX appeal_case_key ON appeal (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX appeal_agent_idx ON appeal (agent_id, filed_at, id);

-- Lines that count as met because an appeal was granted.
CREATE TABLE measure_waiver (
    agent_id text COLLATE "C" NOT NULL,
    month    date NOT NULL,
    rule     text COLLATE "C" NOT NULL,
    PRIMARY KEY (agent_id, month, rule)
);
