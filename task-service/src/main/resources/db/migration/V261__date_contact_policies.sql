-- A version may be written ahead of the day it comes into force. One that is not scheduled holds from the moment it is written, in every
-- process, whatever its clock shows: the policy names the last of these, and the scheduled ones are few and found by an index of their own.
ALTER TABLE contact_policy_version ADD COLUMN scheduled boolean NOT NULL DEFAULT false;
CREATE INDEX contact_policy_scheduled ON contact_policy_version (effective_from) WHERE scheduled;

ALTER TABLE contact_policy ADD COLUMN immediate_version integer;
UPDATE contact_policy SET immediate_version = version;

-- TASK-13, P-KEY: 9:30 to 11:30 is preferred and bars nothing.
INSERT INTO contact_policy (id, version, immediate_version) VALUES ('P-KEY', 1, 1) ON CONFLICT DO NOTHING;
INSERT INTO contact_policy_version (policy_id, version, effective_from, definition) VALUES ('P-KEY', 1, '2020-01-01T00:00:00Z', '{
    "companyWide": false,
    "caps": [],
    "windows": {"rule": "TASK-13", "soft": true, "slots": [
        {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
         "from": "09:30:00", "to": "11:30:00"}
    ]}
}') ON CONFLICT DO NOTHING;
