ALTER TABLE complaint ADD COLUMN value_tier text;

-- Routes that go before the rule of the cause. A change is a new version; earlier ones stay, so that it can be said later why a
-- complaint went where it went.
CREATE TABLE complaint_route (
    route_id      text        NOT NULL,
    version       int         NOT NULL CHECK (version >= 1),
    rank          int         NOT NULL,
    active        boolean     NOT NULL,
    conditions    jsonb       NOT NULL,
    department_id text        NOT NULL,
    level         text,
    assign        boolean     NOT NULL,
    in_force_from timestamptz NOT NULL,
    changed_by    text        NOT NULL,
    PRIMARY KEY (route_id, version)
);
