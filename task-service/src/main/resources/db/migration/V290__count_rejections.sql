-- What contact protection kept from being called, counted by business day. Rejections are added to the first table, so that no two claims ever
-- wait for one counter; now and then they are folded into the second. The truth is the sum of both.
CREATE TABLE protection_rejection (
    on_day     date   NOT NULL,
    program_id text   NOT NULL,
    rule       text   NOT NULL,
    reason     text   NOT NULL,
    stage      text   NOT NULL CHECK (stage IN ('LIST', 'CLAIM', 'DIAL')),
    rejections bigint NOT NULL CHECK (rejections > 0)
) WITH (autovacuum_vacuum_cost_delay = 0, autovacuum_vacuum_scale_factor = 0.05);

CREATE TABLE protection_rejection_day (
    on_day     date   NOT NULL,
    program_id text   NOT NULL,
    rule       text   NOT NULL,
    reason     text   NOT NULL,
    stage      text   NOT NULL,
    rejections bigint NOT NULL,
    PRIMARY KEY (on_day, program_id, rule, reason, stage)
);
