-- Calls of other systems come in as history: without a dial of the task service, and so without task and often customer.
ALTER TABLE call_record
    ALTER COLUMN attempt_id DROP NOT NULL,
    ALTER COLUMN task_id DROP NOT NULL,
    ALTER COLUMN fencing_token DROP NOT NULL,
    ALTER COLUMN attempt DROP NOT NULL,
    ALTER COLUMN customer_id DROP NOT NULL,
    ALTER COLUMN program_id DROP NOT NULL,
    ALTER COLUMN program_version DROP NOT NULL,
    ALTER COLUMN purpose DROP NOT NULL,
    ALTER COLUMN dialled_at DROP NOT NULL,
    ADD COLUMN imported    boolean NOT NULL DEFAULT false,
    ADD COLUMN source      text,
    ADD COLUMN external_id text,
    ADD CONSTRAINT call_record_granted_or_imported CHECK (
        CASE WHEN imported
        THEN attempt_id IS NULL AND source IS NOT NULL AND external_id IS NOT NULL
        ELSE source IS NULL AND external_id IS NULL AND attempt_id IS NOT NULL AND task_id IS NOT NULL
            AND fencing_token IS NOT NULL AND attempt IS NOT NULL AND customer_id IS NOT NULL
            AND program_id IS NOT NULL AND program_version IS NOT NULL AND purpose IS NOT NULL
            AND dialled_at IS NOT NULL
        END),
    -- A call of another system is here once, however often and by however many it is sent.
    ADD CONSTRAINT call_record_one_of_a_source UNIQUE (source, external_id);

CREATE INDEX call_record_imported ON call_record (started_at, id) WHERE imported;

-- How files of other systems are read: data, no code. Versions are added, never changed; an import keeps to the one it began with.
CREATE TABLE call_mapping (
    id      text    NOT NULL PRIMARY KEY,
    version integer NOT NULL
);

CREATE TABLE call_mapping_version (
    id         text        NOT NULL REFERENCES call_mapping (id),
    version    integer     NOT NULL,
    definition jsonb       NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (id, version)
);

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

-- The body, encrypted, since a call log may carry telephone numbers. Deleted when the import is finished.
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
