-- Verification of master data (TASK-4): what the last one left a customer as, and every one there was.
ALTER TABLE customer
    ADD COLUMN obsolete      boolean NOT NULL DEFAULT false,
    ADD COLUMN verified_on   date,
    -- What the source says where a verification says otherwise: it may go on saying so.
    ADD COLUMN stated_name   text,
    ADD COLUMN stated_region text;

CREATE TABLE customer_verification (
    id          uuid        PRIMARY KEY,
    customer_id uuid        NOT NULL REFERENCES customer (id),
    agent_id    text        NOT NULL,
    org_unit_id text,
    result      text        NOT NULL CHECK (result IN ('CONFIRMED', 'CORRECTED', 'OBSOLETE')),
    note        text,
    verified_on date        NOT NULL,
    verified_at timestamptz NOT NULL
);

CREATE INDEX customer_verification_customer ON customer_verification (customer_id, verified_at);

CREATE TRIGGER customer_verification_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON customer_verification
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
