#!/usr/bin/env bash
# Makes a key and a self-signed certificate for Keycloak, unless they are there: the services take tokens of an https issuer
# only. KEYSTORE_PASSWORD locks the key. Whoever has a certificate of a known authority puts it into the same files.
set -euo pipefail
folder=${1:-/certificates}
# The user that Keycloak's image runs as.
owner=${2:-1000}

if [ -s "$folder/keycloak.p12" ] && [ -s "$folder/keycloak.pem" ]; then
  echo "A certificate is there."
  exit 0
fi

rm -f "$folder/keycloak.p12" "$folder/keycloak.pem"
keytool -genkeypair -alias keycloak -keyalg RSA -keysize 3072 -validity 825 -dname CN=keycloak \
  -ext san=dns:keycloak,dns:localhost,ip:127.0.0.1 -ext eku=serverAuth \
  -storetype PKCS12 -keystore "$folder/keycloak.p12" -storepass:env KEYSTORE_PASSWORD
keytool -exportcert -rfc -alias keycloak -keystore "$folder/keycloak.p12" -storepass:env KEYSTORE_PASSWORD \
  -file "$folder/keycloak.pem"
chown "$owner" "$folder/keycloak.p12"
chmod 400 "$folder/keycloak.p12"
chmod 444 "$folder/keycloak.pem"
echo "A certificate for keycloak and localhost was made."
