package dev.ringback.stack.demo.play;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names a phone number without telling it: a digest under a key that is thrown away with the play. */
final class Contacts {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SHOWN_BYTES = 10;

    private final SecretKeySpec key;

    Contacts() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** The name of a number, however it is written: {@code tel:+86…}, with a country code, with a trunk zero. */
    String name(String number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] digest = mac.doFinal(international(number).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SHOWN_BYTES);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("No " + ALGORITHM, e);
        }
    }

    private static String international(String number) {
        String digits = number.replaceAll("[^0-9+]", "");
        if (digits.startsWith("+")) {
            return digits;
        }
        if (digits.startsWith("00")) {
            return "+" + digits.substring(2);
        }
        return "+86" + digits.replaceFirst("^0", "");
    }
}
