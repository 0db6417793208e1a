package dev.ringback.call.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrantVerifierTest {

    private static final Instant DIALLED = Instant.parse("2026-04-01T02:00:00Z");

    private final GrantVerifier verifier = new GrantVerifier(Grants::publicKey);

    @Test
    void aSignedGrantSaysWhatWasGranted() {
        UUID attempt = UUID.randomUUID();
        Map<String, Object> claims = Grants.claims(attempt, "A01", DIALLED);

        DialGrant grant = verifier.verify(Grants.sign(claims));

        assertThat(grant.attemptId()).isEqualTo(attempt);
        assertThat(grant.taskId()).hasToString((String) claims.get("task"));
        assertThat(grant.agentId()).isEqualTo("A01");
        assertThat(grant.fencingToken()).isEqualTo(7);
        assertThat(grant.questions()).isEqualTo(Grants.QUESTIONS);
        assertThat(grant.dueOn()).hasToString("2026-04-07");
        assertThat(grant.dialledAt()).isEqualTo(DIALLED);
    }

    @Test
    void aGrantMayStateAContactClassAndMoreThanIsKnownHere() {
        Map<String, Object> claims = Grants.claims(UUID.randomUUID(), "A01", DIALLED);
        claims.put("contactClass", "COMPLAINT_REPLY");
        claims.put("exemption", Map.of("rule", "CMPL-4"));

        assertThat(verifier.verify(Grants.sign(claims)).contactClass()).isEqualTo("COMPLAINT_REPLY");
    }

    @Test
    void aGrantDoesNotExpire() {
        Map<String, Object> claims = Grants.claims(UUID.randomUUID(), "A01", Instant.parse("2001-01-01T00:00:00Z"));

        assertThat(verifier.verify(Grants.sign(claims)).dialledAt()).isEqualTo("2001-01-01T00:00:00Z");
    }

    @Test
    void aGrantSignedByAnotherKeyIsForged() {
        String forged = Grants.sign(
                Grants.claims(UUID.randomUUID(), "A01", DIALLED),
                Grants.newKeyPair("secp256r1").getPrivate(),
                GrantVerifier.TYPE);

        assertThatThrownBy(() -> verifier.verify(forged)).isInstanceOf(GrantInvalidException.class);
    }

    @Test
    void aGrantWhoseClaimsWereChangedIsForged() {
        String[] parts =
                Grants.sign(Grants.claims(UUID.randomUUID(), "A01", DIALLED)).split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String changed = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(payload.replace("\"A01\"", "\"A02\"").getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> verifier.verify(parts[0] + "." + changed + "." + parts[2]))
                .isInstanceOf(GrantInvalidException.class);
    }

    /** Without the check of the header an access token signed by the same key would pass for a grant. */
    @ParameterizedTest
    @ValueSource(strings = {"JWT", "at+jwt", "ringback-grant+JWT "})
    void aTokenOfAnotherTypeIsNoGrant(String type) {
        String token = Grants.sign(Grants.claims(UUID.randomUUID(), "A01", DIALLED), Grants.privateKey(), type);

        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(GrantInvalidException.class);
    }

    @Test
    void anUnsignedTokenIsNoGrant() throws Exception {
        JsonWebSignature unsigned = new JsonWebSignature();
        unsigned.setAlgorithmConstraints(org.jose4j.jwa.AlgorithmConstraints.NO_CONSTRAINTS);
        unsigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        unsigned.setHeader("typ", GrantVerifier.TYPE);
        unsigned.setPayload("{\"jti\":\"" + UUID.randomUUID() + "\"}");
        String token = unsigned.getCompactSerialization();

        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(GrantInvalidException.class);
    }

    @Test
    void aTokenSignedWithThePublicKeyAsSecretIsNoGrant() throws Exception {
        JsonWebSignature confused = new JsonWebSignature();
        confused.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
        confused.setHeader("typ", GrantVerifier.TYPE);
        confused.setPayload("{\"jti\":\"" + UUID.randomUUID() + "\"}");
        confused.setKey(new HmacKey(Base64.getDecoder().decode(Grants.publicKey())));
        String token = confused.getCompactSerialization();

        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(GrantInvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "a.b", "a.b.c", "a.b.c.d.e", "..", "{}", "e30.e30.", "eyJhbGciOiJFUzI1NiJ9..😀"})
    void whatIsNoTokenIsNoGrant(String text) {
        assertThatThrownBy(() -> verifier.verify(text)).isInstanceOf(GrantInvalidException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jti",
                "task",
                "agent",
                "customer",
                "fencing",
                "program",
                "programVersion",
                "purpose",
                "attempt",
                "dialledAt"
            })
    void aGrantWithoutAClaimItNeedsIsInvalid(String claim) {
        Map<String, Object> claims = Grants.claims(UUID.randomUUID(), "A01", DIALLED);
        claims.remove(claim);

        assertThatThrownBy(() -> verifier.verify(Grants.sign(claims)))
                .isInstanceOf(GrantInvalidException.class)
                .hasMessageContaining(claim);
    }

    @ParameterizedTest
    @CsvSource({
        "jti, not-a-uuid",
        "fencing, seven",
        "attempt, 0.5",
        "dueOn, 2026-02-30",
        "dialledAt, yesterday",
        "questions, ORDER_TIME",
        "subjectId, 12"
    })
    void aGrantWithAMalformedClaimIsInvalid(String claim, String value) {
        Map<String, Object> claims = Grants.claims(UUID.randomUUID(), "A01", DIALLED);
        claims.put(claim, value);

        assertThatThrownBy(() -> verifier.verify(Grants.sign(claims))).isInstanceOf(GrantInvalidException.class);
    }

    @Test
    void aKeyOfAnotherCurveIsRefusedAtTheStart() {
        KeyPair pair = Grants.newKeyPair("secp384r1");
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());

        assertThatThrownBy(() -> new GrantVerifier(() -> key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("P-256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%%%", "AAAA"})
    void whatIsNoKeyIsRefusedAtTheStart(String key) {
        assertThatThrownBy(() -> new GrantVerifier(() -> key))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("ringback.grant.public-key");
    }
}
