-- Who read, changed or took out what (GOV-5). Rows are added and never changed; no telephone number stands in them.
CREATE TABLE audit_entry (
    id          uuid        PRIMARY KEY,
    at          timestamptz NOT NULL,
    actor       text        NOT NULL,
    roles       text[]      NOT NULL,
    action      text        NOT NULL,
    object_kind text        NOT NULL,
    object_id   text        NOT NULL,
    -- Names of what was seen or changed, never values.
    fields      text[]      NOT NULL,
    reason      text,
    request_id  text
);

CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_actor ON audit_entry (actor, at, id);
CREATE INDEX audit_entry_object ON audit_entry (object_id, at, id);

-- What was written down before there was one audit.
INSERT INTO audit_entry (id, at, actor, roles, action, object_kind, object_id, fields)
SELECT gen_random_uuid(), revealed_at, subject, '{}'::text[], 'NUMBER_REVEALED', 'DIAL', attempt_id::text, '{phone}'::text[] FROM number_reveal
UNION ALL
SELECT gen_random_uuid(), changed_at, changed_by, '{}'::text[], 'CUSTOMER_CHANGED', 'CUSTOMER', customer_id::text,
       ARRAY (SELECT jsonb_object_keys(changes)) FROM customer_change;

CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Leaks of customers' data, from report to closing.
CREATE TABLE leak_incident (
    id           uuid        PRIMARY KEY,
    what         text        NOT NULL,
    happened_at  timestamptz NOT NULL,
    customer_ids uuid[]      NOT NULL,
    whose        text,
    liable       text,
    measures     text,
    reported_at  timestamptz NOT NULL,
    reported_by  text        NOT NULL,
    closed_at    timestamptz,
    closed_by    text
);
