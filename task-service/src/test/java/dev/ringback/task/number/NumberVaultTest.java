package dev.ringback.task.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.stack.testing.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberVaultTest {

    private static final String KEY_1 = key('1');
    private static final String KEY_2 = key('2');
    private static final PhoneNumber NUMBER = PhoneNumber.parse("13812345678").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "13812345678, +8613812345678",
        "138 1234 5678, +8613812345678",
        "+86-138-1234-5678, +8613812345678",
        "0086 13812345678, +8613812345678",
        "１３８１２３４５６７８, +8613812345678",
        "010-62345678, +861062345678",
        "+1 415 555 2671, +14155552671"
    })
    void oneNumberHasOneFormHoweverItIsWritten(String written, String e164) {
        assertThat(PhoneNumber.parse(written).orElseThrow().e164()).isEqualTo(e164);
    }

    @Test
    @Rule("GOV-1")
    void theMiddleFourDigitsOfTheNationalFormAreHidden() {
        assertThat(NUMBER.masked()).isEqualTo("138****5678");
        assertThat(NUMBER.toString()).isEqualTo("138****5678");
    }

    @Test
    void whatIsStoredIsRevealedWithTheKeyAndDiffersEachTime() {
        NumberVault vault = vault(KEY_1, "k1", Map.of());

        ProtectedNumber one = vault.protect(NUMBER);
        ProtectedNumber two = vault.protect(NUMBER);

        assertThat(vault.reveal(one.hash(), one.encrypted(), one.keyId())).isEqualTo("+8613812345678");
        assertThat(one.hash()).isEqualTo(two.hash());
        assertThat(one.encrypted()).isNotEqualTo(two.encrypted());
        assertThat(new String(one.encrypted(), StandardCharsets.ISO_8859_1)).doesNotContain("13812345678");
    }

    @Test
    void aNumberMovedToAnotherContactOrChangedIsNotRevealed() {
        NumberVault vault = vault(KEY_1, "k1", Map.of());
        ProtectedNumber number = vault.protect(NUMBER);
        byte[] otherHash = vault.hash(PhoneNumber.parse("13900000000").orElseThrow());
        byte[] changed = number.encrypted().clone();
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.reveal(otherHash, number.encrypted(), "k1"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> vault.reveal(number.hash(), changed, "k1")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReplacedKeyStillReadsWhatItWrote() {
        ProtectedNumber old = vault(KEY_1, "k1", Map.of()).protect(NUMBER);

        NumberVault replaced = vault(KEY_2, "k2", Map.of("k1", KEY_1));

        assertThat(replaced.reveal(old.hash(), old.encrypted(), old.keyId())).isEqualTo("+8613812345678");
        assertThat(replaced.protect(NUMBER).keyId()).isEqualTo("k2");
        assertThatThrownBy(() -> vault(KEY_2, "k2", Map.of()).reveal(old.hash(), old.encrypted(), old.keyId()))
                .hasMessageContaining("k1");
    }

    @Test
    void aReferenceLeadsBackToItsHashAndNothingElseDoes() {
        NumberVault vault = vault(KEY_1, "k1", Map.of());
        String reference = vault.reference(vault.hash(NUMBER));

        assertThat(reference).matches("h1:[0-9a-f]{64}").doesNotContain("13812345678");
        assertThat(vault.hashOf(reference))
                .hasValueSatisfying(hash -> assertThat(hash).isEqualTo(vault.hash(NUMBER)));
        assertThat(vault.hashOf(reference.replace("h1:", "h2:"))).isEmpty();
        assertThat(vault.hashOf(reference.substring(0, reference.length() - 2))).isEmpty();
        assertThat(vault.hashOf("h1:" + "G".repeat(64))).isEmpty();
    }

    @Test
    void aNumberIsReadAsInTheCountryGiven() {
        assertThat(PhoneNumber.parse("415 555 2671", "US").orElseThrow().e164()).isEqualTo("+14155552671");
        assertThat(PhoneNumber.parse("138 1234 5678", "XX")).isEmpty();
    }

    @Test
    void aKeyThatIsTooShortOrNoBase64StopsTheService() {
        assertThatThrownBy(() -> vault(Base64.getEncoder().encodeToString(new byte[16]), "k1", Map.of()))
                .hasMessageContaining("ringback.number.encryption-key");
        assertThatThrownBy(() -> vault("%%%", "k1", Map.of())).hasMessageContaining("base64");
    }

    private static NumberVault vault(String key, String id, Map<String, String> former) {
        NumberConfig config = new Config(key, id, former, key('h'));
        return new NumberVault(new KeyRing(config), config);
    }

    private static String key(char with) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) with);
        return Base64.getEncoder().encodeToString(key);
    }

    private record Config(String encryptionKey, String encryptionKeyId, Map<String, String> formerKeys, String hashKey)
            implements NumberConfig {
        @Override
        public String hashKeyId() {
            return "h1";
        }
    }
}
