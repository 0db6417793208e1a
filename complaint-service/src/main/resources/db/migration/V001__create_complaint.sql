CREATE TABLE complaint (
    id               uuid        NOT NULL PRIMARY KEY,
    source           text        NOT NULL,
    external_id      text        NOT NULL,
    customer_id      uuid,
    channel          text        NOT NULL,
    cause_class      text        NOT NULL,
    subject_agent_id text,
    org_unit_id      text,
    text             text        NOT NULL,
    state            text        NOT NULL,
    received_at      timestamptz NOT NULL,
    reply_due_at     timestamptz NOT NULL CHECK (reply_due_at > received_at),
    created_by       text        NOT NULL,
    created_at       timestamptz NOT NULL,
    version          bigint      NOT NULL,
    -- However often a source sends a complaint, it is one.
    CONSTRAINT complaint_one_per_source UNIQUE (source, external_id)
);

-- The lists are read in this order, from a cursor on.
CREATE INDEX complaint_by_receipt ON complaint (received_at, id);
