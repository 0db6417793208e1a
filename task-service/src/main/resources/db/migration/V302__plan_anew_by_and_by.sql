-- Programs whose callbacks do not follow their last change yet. Until the row is gone, callbacks of an older version do not open.
CREATE TABLE program_replan (
    program_id    text        NOT NULL PRIMARY KEY REFERENCES program (id),
    version       integer     NOT NULL,
    -- Facts up to this subject are planned anew; null once all of them are.
    after_subject uuid,
    facts         bigint      NOT NULL,
    callbacks     bigint      NOT NULL,
    begun_at      timestamptz NOT NULL
);
