-- The directory: org units, agents and their effective-dated base pay. Text ids are chosen by the client
-- and compared byte by byte, so that a cursor and the order of a list agree on every machine.
CREATE TABLE org_unit (
    id        text COLLATE "C" PRIMARY KEY,
    name      text   NOT NULL,
    kind      text   NOT NULL,
    parent_id text COLLATE "C" CONSTRAINT org_unit_parent_fk REFERENCES org_unit (id),
    version   bigint NOT NULL,
    CONSTRAINT org_unit_kind_check CHECK (kind IN ('COMPANY', 'SITE', 'STORE', 'TEAM', 'DEPARTMENT')),
    CONSTRAINT org_unit_not_own_parent_check CHECK (parent_id IS DISTINCT FROM id)
);
CREATE INDEX org_unit_parent_idx ON org_unit (parent_id);

CREATE TABLE agent (
    id          text COLLATE "C" PRIMARY KEY,
    name        text   NOT NULL,
    org_unit_id text COLLATE "C" NOT NULL CONSTRAINT agent_org_unit_fk REFERENCES org_unit (id),
    hired_on    date   NOT NULL,
    left_on     date,
    version     bigint NOT NULL,
    CONSTRAINT agent_left_after_hired_check CHECK (left_on IS NULL OR left_on >= hired_on)
);
CREATE INDEX agent_org_unit_idx ON agent (org_unit_id, id);

-- Base pay in yuan a month, in force from a date until the next profile begins.
CREATE TABLE pay_profile (
    agent_id       text COLLATE "C" NOT NULL CONSTRAINT pay_profile_agent_fk REFERENCES agent (id),
    effective_from date           NOT NULL,
    base_pay       numeric(14, 2) NOT NULL,
    version        bigint         NOT NULL,
    PRIMARY KEY (agent_id, effective_from),
    CONSTRAINT pay_profile_base_pay_check CHECK (base_pay >= 0)
);

-- Who set which pay, when. Append only.
CREATE TABLE pay_audit (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    agent_id       text COLLATE "C" NOT NULL,
    effective_from date           NOT NULL,
    old_base_pay   numeric(14, 2),
    new_base_pay   numeric(14, 2) NOT NULL,
    changed_by     text           NOT NULL,
    changed_at     timestamptz    NOT NULL
);
CREATE INDEX pay_audit_agent_idx ON pay_audit (agent_id, id);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER pay_audit_append_only BEFORE UPDATE OR DELETE ON pay_audit
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER pay_audit_no_truncate BEFORE TRUNCATE ON pay_audit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
