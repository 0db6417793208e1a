-- Where complaints of a cause go first (CMPL-3). A change is a new version; earlier ones stay, and complaints name theirs.
CREATE TABLE complaint_rule (
    cause_class        text        NOT NULL,
    version            int         NOT NULL CHECK (version >= 1),
    department_id      text        NOT NULL,
    follow_up_days     int         NOT NULL CHECK (follow_up_days BETWEEN 1 AND 30),
    follow_up_agent_id text,
    in_force_from      timestamptz NOT NULL,
    changed_by         text        NOT NULL,
    PRIMARY KEY (cause_class, version)
);

INSERT INTO complaint_rule (cause_class, version, department_id, follow_up_days, in_force_from, changed_by)
SELECT cause_class, 1, 'CUSTOMER-CARE', 3, '2000-01-01T00:00:00Z', 'shipped'
  FROM unnest(ARRAY['NO_CONSENT', 'ATTITUDE', 'HARASSMENT', 'WRONG_EXPLANATION', 'OPERATION_ERROR', 'PRODUCT',
                    'LOGISTICS', 'OTHER']) AS cause_class;
