-- Why a complaint came about, as found; the last word counts (CMPL-5).
CREATE TABLE root_cause (
    complaint_id uuid        NOT NULL PRIMARY KEY REFERENCES complaint,
    code         text        NOT NULL,
    note         text,
    found_at     timestamptz NOT NULL,
    found_by     text        NOT NULL
);
CREATE INDEX root_cause_by_code ON root_cause (code, complaint_id);
CREATE INDEX complaint_by_incident ON complaint (incident_id);
CREATE INDEX complaint_by_business ON complaint (business, cause_class, received_at) WHERE business IS NOT NULL;

-- Who read a complaint, or took complaints out. Nothing here is ever changed or taken away.
CREATE TABLE complaint_access (
    position     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    complaint_id uuid,
    action       text        NOT NULL,
    at           timestamptz NOT NULL,
    by_whom      text        NOT NULL
);
CREATE INDEX complaint_access_by_complaint ON complaint_access (complaint_id, position);
CREATE TRIGGER complaint_access_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON complaint_access
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
