-- References of recordings (CALL-8). Without a hold a reference is removed when its retention is over; the row stays, and says so.
CREATE TABLE recording (
    id           uuid        NOT NULL PRIMARY KEY,
    call_id      uuid        NOT NULL REFERENCES call_record (id),
    reference    text,
    notice       text        NOT NULL CHECK (notice IN ('SPOKEN', 'ANNOUNCED', 'NONE')),
    rule_version integer     NOT NULL,
    keep_until   date        NOT NULL,
    holds        integer     NOT NULL DEFAULT 0 CHECK (holds >= 0),
    attached_by  text        NOT NULL,
    attached_at  timestamptz NOT NULL,
    expired_at   timestamptz,
    CONSTRAINT recording_one_per_call UNIQUE (call_id),
    CONSTRAINT recording_removed_when CHECK ((reference IS NULL) = (expired_at IS NOT NULL)),
    -- Whatever a hold is on is not removed.
    CONSTRAINT recording_held_is_kept CHECK (holds = 0 OR reference IS NOT NULL)
);
CREATE INDEX recording_over ON recording (keep_until, id) WHERE reference IS NOT NULL AND holds = 0;

CREATE TABLE recording_hold (
    id            uuid        NOT NULL PRIMARY KEY,
    recording_id  uuid        NOT NULL REFERENCES recording (id),
    reason        text        NOT NULL,
    placed_by     text        NOT NULL,
    placed_at     timestamptz NOT NULL,
    lifted_reason text,
    lifted_by     text,
    lifted_at     timestamptz
);
CREATE INDEX recording_hold_of ON recording_hold (recording_id, placed_at, id);

-- What was done with a recording: it is added to, never changed.
CREATE TABLE recording_trace (
    id           uuid        NOT NULL PRIMARY KEY,
    recording_id uuid        NOT NULL REFERENCES recording (id),
    action       text        NOT NULL,
    done_by      text        NOT NULL,
    done_at      timestamptz NOT NULL
);
CREATE INDEX recording_trace_of ON recording_trace (recording_id, done_at, id);
