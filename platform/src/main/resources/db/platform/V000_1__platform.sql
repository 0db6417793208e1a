-- Outbox: rows are deleted once the broker has acknowledged them, so the table is all that is unpublished.
CREATE TABLE outbox (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    topic             text        NOT NULL,
    aggregate_id      text        NOT NULL,
    aggregate_version bigint      NOT NULL,
    event_id          uuid        NOT NULL,
    type              text        NOT NULL,
    occurred_at       timestamptz NOT NULL,
    traceparent       text,
    data              bytea       NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp()
);
ALTER TABLE outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
    autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 100000, autovacuum_vacuum_cost_delay = 0);

-- Inbox: ids of the events already applied.
CREATE TABLE inbox (
    event_id    uuid PRIMARY KEY,
    received_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX inbox_received_at ON inbox USING brin (received_at);

-- Events that could not be applied, and those that wait behind them.
CREATE TABLE dead_letter (
    id            uuid PRIMARY KEY,
    topic         text        NOT NULL,
    record_part   int         NOT NULL,
    record_offset bigint      NOT NULL,
    record_key    text        NOT NULL,
    event_id      uuid,
    type          text,
    headers       jsonb       NOT NULL,
    data          bytea,
    reason        text        NOT NULL,
    detail        text,
    attempts      int         NOT NULL DEFAULT 1,
    created_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
    replayed_at   timestamptz,
    CONSTRAINT dead_letter_record UNIQUE (topic, record_part, record_offset)
);
CREATE INDEX dead_letter_open ON dead_letter (topic, record_key, record_part, record_offset) WHERE replayed_at IS NULL;

-- Keys whose events are set aside until the first of them is replayed.
CREATE TABLE parked_key (
    topic      text NOT NULL,
    record_key text NOT NULL,
    parked_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (topic, record_key)
);

-- Answers already given, by subject, operation and key. No number is ever stored here: requests are kept as a keyed hash.
CREATE TABLE idempotency_key (
    subject      text        NOT NULL,
    operation    text        NOT NULL,
    key          text        NOT NULL,
    request_hash bytea       NOT NULL,
    status       int         NOT NULL,
    location     text,
    body         text,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (subject, operation, key)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key USING brin (created_at);
