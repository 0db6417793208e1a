-- Business facts, as their source tells them. An order with closed_at is a closed deal.
CREATE TABLE business_order (
    id             uuid           PRIMARY KEY,
    source         text           NOT NULL,
    external_id    text           NOT NULL,
    customer_id    uuid           NOT NULL REFERENCES customer (id),
    business       text           NOT NULL,
    amount         numeric(15, 2) NOT NULL CHECK (amount >= 0),
    closed_at      timestamptz,
    owner_agent_id text,
    org_unit_id    text,
    created_at     timestamptz    NOT NULL,
    CONSTRAINT business_order_source_external_id_key UNIQUE (source, external_id)
);

-- Replanning a program walks the deals of a period.
CREATE INDEX business_order_closed_at ON business_order (closed_at) WHERE closed_at IS NOT NULL;

CREATE TABLE enquiry (
    id             uuid        PRIMARY KEY,
    source         text        NOT NULL,
    external_id    text        NOT NULL,
    customer_id    uuid        NOT NULL REFERENCES customer (id),
    business       text        NOT NULL,
    topic          text,
    received_at    timestamptz NOT NULL,
    owner_agent_id text,
    org_unit_id    text,
    created_at     timestamptz NOT NULL,
    CONSTRAINT enquiry_source_external_id_key UNIQUE (source, external_id)
);

CREATE INDEX enquiry_received_at ON enquiry (received_at);
