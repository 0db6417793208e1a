-- What the regulation leaves to the company is data: versions by the date from which they hold. They are added, never changed,
-- and always ahead, so that what was judged by one stays so (G7).
CREATE TABLE call_rule (
    kind         text    NOT NULL PRIMARY KEY,
    last_version integer NOT NULL CHECK (last_version >= 1)
);

CREATE TABLE call_rule_version (
    kind           text        NOT NULL REFERENCES call_rule (kind),
    version        integer     NOT NULL CHECK (version >= 1),
    effective_from date        NOT NULL,
    content        jsonb       NOT NULL,
    added_by       text        NOT NULL,
    added_at       timestamptz NOT NULL,
    PRIMARY KEY (kind, version),
    CONSTRAINT call_rule_version_one_a_day UNIQUE (kind, effective_from)
);

INSERT INTO call_rule (kind, last_version)
VALUES ('OUTCOMES', 1), ('RECORDING', 1), ('QUALITY', 1), ('ANOMALIES', 1), ('BREAKS', 1);

INSERT INTO call_rule_version (kind, version, effective_from, content, added_by, added_at) VALUES
-- CALL-2: effective when the purpose was expressed, successful when every question was answered.
('OUTCOMES', 1, '0001-01-01', '{
  "effective": {"minimumSeconds": 0, "purposeExpressed": true, "completed": false, "requiredAnswers": false},
  "successful": {"minimumSeconds": 0, "purposeExpressed": true, "completed": true, "requiredAnswers": true}
}', 'ringback', '2026-01-01T00:00:00Z'),
-- CALL-8 names no length (A-19): three years, in which a claim can be raised.
('RECORDING', 1, '0001-01-01', '{"retentionDays": 1096, "noticeRequired": true}', 'ringback', '2026-01-01T00:00:00Z'),
-- CALL-11, TASK-24
('QUALITY', 1, '0001-01-01', '{
  "apologyWithinDays": 1,
  "items": [
    {"code": "NO_UNAUTHORISED_PROMISE", "text": "Promised nothing beyond the own authority, but transferred and replied.", "apology": false},
    {"code": "COMPETITORS_NOT_DISPARAGED", "text": "Did not disparage competitors.", "apology": false},
    {"code": "COMPETITORS_NOT_ADVERTISED", "text": "Did not advertise competitors.", "apology": false},
    {"code": "MANDARIN", "text": "Spoke Mandarin.", "apology": false},
    {"code": "COURTESY", "text": "Was courteous.", "apology": true},
    {"code": "NO_QUARREL", "text": "Did not quarrel with the customer.", "apology": true},
    {"code": "NO_FOUL_LANGUAGE", "text": "Used no foul language.", "apology": true}
  ]
}', 'ringback', '2026-01-01T00:00:00Z'),
-- S5-2 states no thresholds: none is watched until somebody sets one.
('ANOMALIES', 1, '0001-01-01', '{"minimumCalls": 20}', 'ringback', '2026-01-01T00:00:00Z'),
-- OPS-6
('BREAKS', 1, '0001-01-01', '{"maxTogether": 2, "maxMinutes": 10}', 'ringback', '2026-01-01T00:00:00Z');
