-- A contact policy in force, and every version it ever had: decisions name the version they used (G7).
CREATE TABLE contact_policy (
    id      text    PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE contact_policy_version (
    policy_id      text        NOT NULL REFERENCES contact_policy (id),
    version        integer     NOT NULL,
    effective_from timestamptz NOT NULL,
    definition     jsonb       NOT NULL,
    PRIMARY KEY (policy_id, version)
);

INSERT INTO contact_policy (id, version) VALUES ('COMPANY', 1), ('P-OUT', 1), ('P-TM', 1), ('P-STORE', 1);

-- TASK-15: two a month, then three months none. TASK-16: thirty a year, a month between calls about one business, three
-- refusals. TASK-13: 10:00 to 11:30 but on Mondays, and 14:00 to 16:30.
INSERT INTO contact_policy_version (policy_id, version, effective_from, definition) VALUES
    ('COMPANY', 1, '2020-01-01T00:00:00Z', '{
        "companyWide": true,
        "caps": [
            {"kind": "CALENDAR_MONTH", "rule": "TASK-15", "max": 2, "thenBarredMonths": 3},
            {"kind": "CALENDAR_YEAR", "rule": "TASK-16", "max": 30},
            {"kind": "SAME_BUSINESS_GAP", "rule": "TASK-16", "months": 1}
        ],
        "refusals": {"rule": "TASK-16", "max": 3},
        "windows": {"rule": "TASK-13", "slots": [
            {"days": ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
             "from": "10:00:00", "to": "11:30:00"},
            {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
             "from": "14:00:00", "to": "16:30:00"}
        ]}
    }'),
    ('P-OUT', 1, '2020-01-01T00:00:00Z', '{
        "companyWide": false,
        "caps": [{"kind": "CALENDAR_MONTH", "rule": "TASK-15", "max": 2, "thenBarredMonths": 3}]
    }'),
    ('P-TM', 1, '2020-01-01T00:00:00Z', '{
        "companyWide": false,
        "caps": [
            {"kind": "CALENDAR_YEAR", "rule": "TASK-16", "max": 30},
            {"kind": "SAME_BUSINESS_GAP", "rule": "TASK-16", "months": 1}
        ],
        "refusals": {"rule": "TASK-16", "max": 3}
    }'),
    ('P-STORE', 1, '2020-01-01T00:00:00Z', '{
        "companyWide": false,
        "caps": [],
        "windows": {"rule": "TASK-13", "slots": [
            {"days": ["TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
             "from": "10:00:00", "to": "11:30:00"},
            {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
             "from": "14:00:00", "to": "16:30:00"}
        ]}
    }');
