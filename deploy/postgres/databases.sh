#!/usr/bin/env bash
# Run once, on an empty data folder: a user and a database of its own for each service and for Keycloak. Each user owns its
# database, since the service migrates it, and can open no other.
set -euo pipefail

database() {
  psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
       --set name="$1" --set password="$2" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
}

database ringback_task "$TASK_DB_PASSWORD"
database ringback_call "$CALLRECORD_DB_PASSWORD"
database ringback_complaint "$COMPLAINT_DB_PASSWORD"
database ringback_scoring "$SCORING_DB_PASSWORD"
database keycloak "$KEYCLOAK_DB_PASSWORD"
