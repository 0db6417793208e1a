-- To when each partition of the other services' topics has been read, by their marks. A month is closed once all of them are past it.
CREATE TABLE source_drained (
    topic      text COLLATE "C" NOT NULL,
    part       integer     NOT NULL,
    partitions integer     NOT NULL,
    drained_to timestamptz NOT NULL,
    PRIMARY KEY (topic, part)
);
