-- The ledger holds every attempt to reach a customer, by telephone or otherwise: caps count them alike (TASK-10, TASK-20).
ALTER TABLE dial_attempt
    ADD COLUMN channel text NOT NULL DEFAULT 'PHONE' CHECK (channel IN ('PHONE', 'SMS', 'EMAIL', 'VISIT'));

-- What became of a message or a visit, as whoever carried it tells. Rows are added and never changed.
CREATE TABLE send_receipt (
    attempt_id  uuid        NOT NULL REFERENCES dial_attempt (id),
    state       text        NOT NULL CHECK (state IN ('SENT', 'DELIVERED', 'READ', 'REPLIED', 'FAILED')),
    at          timestamptz NOT NULL,
    provider_id text,
    told_by     text        NOT NULL,
    told_at     timestamptz NOT NULL,
    PRIMARY KEY (attempt_id, state)
);

CREATE TRIGGER send_receipt_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON send_receipt
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
