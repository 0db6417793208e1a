-- How the do-not-call list reads a program's calls: complaint replies and apologies are exempt from it (CMPL-4).
ALTER TABLE program_version ADD COLUMN contact_class text NOT NULL DEFAULT 'ORDINARY'
    CHECK (contact_class IN ('ORDINARY', 'COMPLAINT_REPLY', 'APOLOGY'));

-- Every change of a customer's master data: who, when, what, why (TASK-4). Rows are added and never changed.
-- In changes each member is a field with its old and its new value; a telephone number stands there masked.
CREATE TABLE customer_change (
    id          uuid        PRIMARY KEY,
    customer_id uuid        NOT NULL REFERENCES customer (id),
    kind        text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    changed_by  text        NOT NULL,
    reason      text,
    changes     jsonb       NOT NULL
);

CREATE INDEX customer_change_customer ON customer_change (customer_id, changed_at, id);

CREATE TRIGGER customer_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_change
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
