package dev.ringback.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.platform.idempotency.IdempotencyConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class DerivedBodyCipherTest {

    private static final byte[] PLAIN = "ID0001,13812345678".getBytes(StandardCharsets.UTF_8);
    private static final byte[] HERE = {1, 2, 3};

    private final DerivedBodyCipher cipher = under("first secret of thirty-two bytes");

    @Test
    void whatWasSealedOpensWhereItBelongs() {
        byte[] sealed = cipher.seal(PLAIN, HERE);

        assertThat(cipher.open(sealed, cipher.keyId(), HERE)).isEqualTo(PLAIN);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("138", "5678");
        assertThat(cipher.seal(PLAIN, HERE)).isNotEqualTo(sealed);
    }

    @Test
    void whatWasChangedOrMovedDoesNotOpen() {
        byte[] sealed = cipher.seal(PLAIN, HERE);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> cipher.open(changed, cipher.keyId(), HERE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> cipher.open(sealed, cipher.keyId(), new byte[] {1, 2, 4}))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherSecretHasAnotherNameAndOpensNothing() {
        byte[] sealed = cipher.seal(PLAIN, HERE);
        DerivedBodyCipher other = under("other secret of thirty-two bytes");

        assertThat(other.keyId()).isNotEqualTo(cipher.keyId());
        assertThatThrownBy(() -> other.open(sealed, cipher.keyId(), HERE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another secret");
    }

    private static DerivedBodyCipher under(String secret) {
        String encoded = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        return new DerivedBodyCipher(new IdempotencyConfig() {
            @Override
            public String hashKey() {
                return encoded;
            }

            @Override
            public Duration retention() {
                return Duration.ofDays(7);
            }
        });
    }
}
