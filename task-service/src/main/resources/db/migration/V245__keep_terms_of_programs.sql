-- What else holds for a program's tasks: one document, since each part is optional and none is searched by.
ALTER TABLE program_version ADD COLUMN terms jsonb NOT NULL DEFAULT '{}';
