-- One row per phone number. No column holds a number in clear.
CREATE TABLE contact (
    id            uuid  PRIMARY KEY,
    number_hash   bytea NOT NULL,
    number_enc    bytea NOT NULL,
    number_key_id text  NOT NULL,
    masked        text  NOT NULL,
    CONSTRAINT contact_number_hash_key UNIQUE (number_hash)
);

CREATE TABLE customer (
    id          uuid        PRIMARY KEY,
    contact_id  uuid        NOT NULL REFERENCES contact (id),
    source      text        NOT NULL,
    external_id text        NOT NULL,
    name        text        NOT NULL,
    region      text,
    created_at  timestamptz NOT NULL,
    CONSTRAINT customer_source_external_id_key UNIQUE (source, external_id)
);

CREATE INDEX customer_contact_id ON customer (contact_id);
