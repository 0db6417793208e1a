-- The last local date on which a finding may be appealed, as configured when it was made.
ALTER TABLE finding ADD COLUMN appeal_until date;
UPDATE finding SET appeal_until = (made_at AT TIME ZONE 'Asia/Shanghai')::date + 7;
ALTER TABLE finding ALTER COLUMN appeal_until SET NOT NULL;
CREATE INDEX finding_by_subject ON finding (subject_agent_id, made_at) WHERE subject_agent_id IS NOT NULL;
CREATE INDEX finding_in_order ON finding (made_at, id);

-- A finding is appealed once, and decided by another than its judge (SCORE-2).
CREATE TABLE finding_appeal (
    finding_id  uuid        NOT NULL PRIMARY KEY REFERENCES finding,
    text        text        NOT NULL,
    appealed_at timestamptz NOT NULL,
    appealed_by text        NOT NULL,
    state       text        NOT NULL,
    decided_at  timestamptz,
    decided_by  text,
    reason      text,
    CHECK ((state = 'PENDING') = (decided_at IS NULL))
);
CREATE INDEX finding_appeal_pending ON finding_appeal (appealed_at) WHERE state = 'PENDING';
