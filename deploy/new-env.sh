#!/usr/bin/env bash
# Writes a .env with fresh secrets, as .env.example lists them, to standard output:
#   deploy/new-env.sh > .env
# Needs openssl. Keep what it prints: without the keys of the numbers no customer can be called any more.
set -euo pipefail

word() { openssl rand -hex 24; }
key() { openssl rand -base64 32; }

pem=$(openssl ecparam -name prime256v1 -genkey -noout)
private=$(openssl pkcs8 -topk8 -nocrypt -outform DER <<< "$pem" | openssl base64 -A)
public=$(openssl ec -pubout -outform DER <<< "$pem" 2>/dev/null | openssl base64 -A)

cat <<ENV
POSTGRES_PASSWORD=$(word)
TASK_DB_PASSWORD=$(word)
CALLRECORD_DB_PASSWORD=$(word)
COMPLAINT_DB_PASSWORD=$(word)
SCORING_DB_PASSWORD=$(word)
KEYCLOAK_DB_PASSWORD=$(word)
KEYCLOAK_ADMIN_PASSWORD=$(word)
KEYCLOAK_KEYSTORE_PASSWORD=$(word)
CRM_CLIENT_SECRET=$(word)
IDEMPOTENCY_HASH_KEY=$(key)
NUMBER_ENCRYPTION_KEY=$(key)
NUMBER_HASH_KEY=$(key)
GRANT_PRIVATE_KEY=$private
GRANT_PUBLIC_KEY=$public
ENV
