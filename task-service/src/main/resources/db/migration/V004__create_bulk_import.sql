-- A bulk import. RECEIVING until its body is complete; then a worker leases it, and works it off in batches.
CREATE TABLE bulk_import (
    id             uuid        PRIMARY KEY,
    kind           text        NOT NULL,
    source         text        NOT NULL,
    format         text        NOT NULL,
    state          text        NOT NULL,
    bytes_received bigint      NOT NULL DEFAULT 0,
    -- Where the next batch begins: what is before it is committed.
    next_offset    bigint      NOT NULL DEFAULT 0,
    rows_read      bigint      NOT NULL DEFAULT 0,
    accepted       bigint      NOT NULL DEFAULT 0,
    duplicates     bigint      NOT NULL DEFAULT 0,
    rejected       bigint      NOT NULL DEFAULT 0,
    failure        text,
    created_at     timestamptz NOT NULL,
    started_at     timestamptz,
    finished_at    timestamptz,
    -- Wall time, of the database's clock.
    touched_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
    lease_owner    uuid,
    lease_until    timestamptz,
    failures       integer     NOT NULL DEFAULT 0
);

CREATE INDEX bulk_import_unfinished ON bulk_import (created_at) WHERE state IN ('RECEIVING', 'QUEUED', 'RUNNING');

-- The body, encrypted, since it carries phone numbers. Deleted when the import is finished.
CREATE TABLE import_chunk (
    import_id uuid    NOT NULL REFERENCES bulk_import (id) ON DELETE CASCADE,
    seq       integer NOT NULL,
    key_id    text    NOT NULL,
    bytes     bytea   NOT NULL,
    PRIMARY KEY (import_id, seq)
);

ALTER TABLE import_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- Rows that were not accepted. The line is kept with its numbers masked.
CREATE TABLE import_rejection (
    import_id  uuid   NOT NULL REFERENCES bulk_import (id) ON DELETE CASCADE,
    row_number bigint NOT NULL,
    code       text   NOT NULL,
    field      text,
    message    text   NOT NULL,
    line       text   NOT NULL,
    PRIMARY KEY (import_id, row_number)
);
