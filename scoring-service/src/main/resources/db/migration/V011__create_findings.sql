-- Findings of complaints. What FindingMade and what FindingOverturned brings is filled independently. One incident is
-- charged once: by its first company-caused finding that stands (A-10).
CREATE TABLE measure_finding (
    finding_id         text COLLATE "C" PRIMARY KEY,
    complaint_id       text COLLATE "C",
    incident_id        text COLLATE "C",
    company_caused     boolean,
    agent_id           text COLLATE "C",
    org_unit_id        text COLLATE "C",
    item               text COLLATE "C",
    occurred_on        date,
    occurred_at        timestamptz,
    made_at            timestamptz,
    made_version       bigint,
    made_fact          text COLLATE "C",
    overturned_at      timestamptz,
    overturned_version bigint,
    overturned_fact    text COLLATE "C"
);
COMMENT ON COLUMN measure_finding.item IS 'the penalty item, e.g. S3:4.3; absent for an unpriced incident';
CREATE INDEX measure_finding_agent_idx ON measure_finding (agent_id, occurred_on);
CREATE INDEX measure_finding_incident_idx ON measure_finding (incident_id);
