-- Versions of call scripts, as the script service tells of them (TASK-18).
CREATE TABLE call_script (
    script_id   text        NOT NULL,
    version     integer     NOT NULL,
    name        text        NOT NULL,
    stage       text        NOT NULL CHECK (stage IN ('PILOT', 'APPROVED', 'RETIRED')),
    purposes    text[]      NOT NULL,
    businesses  text[]      NOT NULL,
    approved_at timestamptz NOT NULL,
    PRIMARY KEY (script_id, version)
);

-- Where the campaign of a program stands, and each step it took. pilot_made counts the dials of the pilot.
CREATE TABLE campaign (
    program_id     text        PRIMARY KEY REFERENCES program (id),
    stage          text        NOT NULL CHECK (stage IN ('DRAFT', 'ASSESSED', 'PILOT', 'RUNNING', 'ENDED')),
    strategy       text,
    assessment     text,
    optimisation   text,
    pilot_calls    integer     NOT NULL DEFAULT 0 CHECK (pilot_calls >= 0),
    pilot_made     integer     NOT NULL DEFAULT 0 CHECK (pilot_made BETWEEN 0 AND pilot_calls),
    calls_per_seat integer     NOT NULL DEFAULT 0 CHECK (calls_per_seat >= 0),
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL
);

CREATE TABLE campaign_step (
    id         uuid        PRIMARY KEY,
    program_id text        NOT NULL,
    stage      text        NOT NULL,
    note       text        NOT NULL,
    done_by    text        NOT NULL,
    done_at    timestamptz NOT NULL
);

CREATE TRIGGER campaign_step_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON campaign_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Seats, added in batches: an agent claims from the start of his batch on.
CREATE TABLE campaign_seat (
    program_id text        NOT NULL REFERENCES program (id),
    agent_id   text        NOT NULL,
    batch      integer     NOT NULL CHECK (batch >= 1),
    starts_at  timestamptz NOT NULL,
    PRIMARY KEY (program_id, agent_id)
);

-- The script a call was to follow, if there was one.
ALTER TABLE dial_attempt
    ADD COLUMN script_id      text,
    ADD COLUMN script_version integer;
