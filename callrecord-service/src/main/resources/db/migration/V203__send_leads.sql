-- Leads for key and group accounts: work orders to the collaborating channel, whose result is traceable (CALL-12).
CREATE TABLE lead (
    id              uuid        NOT NULL PRIMARY KEY,
    call_id         uuid        NOT NULL REFERENCES call_record (id),
    customer_id     uuid        NOT NULL,
    account_class   text        NOT NULL CHECK (account_class IN ('KEY_ACCOUNT', 'GROUP_ACCOUNT')),
    agent_id        text        NOT NULL,
    org_unit_id     text,
    channel_unit_id text        NOT NULL,
    need            text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('SENT', 'ACCEPTED', 'REJECTED', 'WON', 'LOST')),
    sent_at         timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL
);
CREATE INDEX lead_by_time ON lead (sent_at, id);
CREATE INDEX lead_by_agent ON lead (agent_id, sent_at, id);
CREATE INDEX lead_by_channel ON lead (channel_unit_id, sent_at, id);
CREATE INDEX lead_won ON lead (changed_at) WHERE state = 'WON';
CREATE INDEX lead_by_customer ON lead (customer_id, sent_at, id);

CREATE TABLE lead_step (
    lead_id  uuid        NOT NULL REFERENCES lead (id),
    position integer     NOT NULL,
    state    text        NOT NULL,
    note     text        NOT NULL,
    taken_by text        NOT NULL,
    taken_at timestamptz NOT NULL,
    PRIMARY KEY (lead_id, position)
);
