-- The mapping that ships: one row a call, answered or not, solved or not, rated from 1 to 5.
INSERT INTO call_mapping (id, version) VALUES ('call-log', 1);
INSERT INTO call_mapping_version (id, version, definition, changed_by, changed_at)
VALUES ('call-log', 1, '{
  "title": "Call log of a call centre, one row a call",
  "format": "CSV",
  "delimiter": ",",
  "zone": "Asia/Shanghai",
  "fields": {
    "externalId": {"column": "call id"},
    "direction": {"constant": "INBOUND"},
    "agentId": {"column": "agent"},
    "business": {"column": "topic"},
    "disposition": {
      "column": "satisfaction rating",
      "values": {
        "1": "DISSATISFIED",
        "2": "DISSATISFIED",
        "3": "NEUTRAL",
        "4": "SATISFIED",
        "5": "SATISFIED"
      }
    }
  },
  "startedAt": {"columns": ["date", "time"], "pattern": "M/d/yyyy H:mm:ss"},
  "duration": {"columns": ["speed of answer(seconds)", "talk duration"], "unit": "SECONDS"},
  "outcomes": [
    {"when": {"answered (Y/N)": ["Y"], "resolved": ["Y"]}, "outcome": "EFFECTIVE"},
    {"when": {"answered (Y/N)": ["Y"], "resolved": ["N"]}, "outcome": "CONNECTED_INCOMPLETE"},
    {"when": {"answered (Y/N)": ["N"]}, "outcome": "NO_ANSWER"}
  ]
}'::jsonb, 'ringback', '2026-01-01T00:00:00Z');
