-- Two customers may turn out to be one person: the merged one stays on record and points to the survivor, always to the
-- last one, and has the survivor's number. version counts the customer's events.
ALTER TABLE customer ADD COLUMN merged_into uuid REFERENCES customer (id);
ALTER TABLE customer ADD COLUMN IF NOT EXISTS version bigint NOT NULL DEFAULT 1;
CREATE INDEX customer_merged_into ON customer (merged_into) WHERE merged_into IS NOT NULL;

-- A person went from one number to another, and what protects the old number protects the new one from then on: its
-- dials, what was said on them, its do-not-call entries. The old number, which others may have, keeps them too.
CREATE TABLE contact_inheritance (
    id              uuid        PRIMARY KEY,
    customer_id     uuid        NOT NULL REFERENCES customer (id),
    from_contact_id uuid        NOT NULL REFERENCES contact (id),
    to_contact_id   uuid        NOT NULL REFERENCES contact (id),
    cause           text        NOT NULL CHECK (cause IN ('NUMBER_CHANGE', 'MERGE')),
    inherited_at    timestamptz NOT NULL,
    inherited_by    text        NOT NULL
);

CREATE INDEX contact_inheritance_customer ON contact_inheritance (customer_id);

CREATE TABLE inherited_attempt (
    contact_id     uuid NOT NULL REFERENCES contact (id),
    attempt_id     uuid NOT NULL REFERENCES dial_attempt (id),
    inheritance_id uuid NOT NULL REFERENCES contact_inheritance (id),
    PRIMARY KEY (contact_id, attempt_id)
);

CREATE TABLE inherited_signal (
    contact_id     uuid NOT NULL REFERENCES contact (id),
    call_id        uuid NOT NULL,
    inheritance_id uuid NOT NULL REFERENCES contact_inheritance (id),
    PRIMARY KEY (contact_id, call_id)
);

CREATE INDEX inherited_signal_call ON inherited_signal (call_id);

CREATE TABLE inherited_do_not_call (
    contact_id     uuid NOT NULL REFERENCES contact (id),
    entry_id       uuid NOT NULL REFERENCES do_not_call_entry (id),
    inheritance_id uuid NOT NULL REFERENCES contact_inheritance (id),
    PRIMARY KEY (contact_id, entry_id)
);

CREATE INDEX inherited_do_not_call_entry ON inherited_do_not_call (entry_id);

CREATE TRIGGER contact_inheritance_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON contact_inheritance
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inherited_attempt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inherited_attempt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inherited_signal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inherited_signal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER inherited_do_not_call_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON inherited_do_not_call
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
