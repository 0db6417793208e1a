CREATE TABLE finding (
    id               uuid        NOT NULL PRIMARY KEY,
    complaint_id     uuid        NOT NULL REFERENCES complaint,
    incident_id      text        NOT NULL,
    state            text        NOT NULL,
    company_caused   boolean     NOT NULL,
    cause_class      text        NOT NULL,
    subject_agent_id text,
    org_unit_id      text,
    standard         text        NOT NULL,
    penalty_item     text,
    occurred_at      timestamptz NOT NULL,
    reason           text        NOT NULL,
    made_at          timestamptz NOT NULL,
    made_by          text        NOT NULL,
    made_by_agent    text        NOT NULL,
    overturned_at    timestamptz,
    overturned_by    text,
    overturn_reason  text,
    CHECK ((state = 'OVERTURNED') = (overturned_at IS NOT NULL))
);

-- The guard of A-10: whatever complaints tell of an incident, and however many judge at once, one finding stands.
CREATE UNIQUE INDEX finding_one_standing_per_incident ON finding (incident_id) WHERE state = 'STANDING';
CREATE INDEX finding_by_complaint ON finding (complaint_id);
