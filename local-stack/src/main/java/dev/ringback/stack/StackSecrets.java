package dev.ringback.stack;

import dev.ringback.stack.process.Folders;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Keys and passwords of one data folder, made at random the first time and kept beside the data they protect, readable
 * by the owner alone.
 */
final class StackSecrets {

    private static final int KEY_BYTES = 32;

    private final Properties values;

    private StackSecrets(Properties values) {
        this.values = values;
    }

    static StackSecrets in(Path data) {
        Path file = data.resolve("secrets.properties");
        if (!Files.exists(file)) {
            Folders.createPrivate(data);
            StringBuilder text = new StringBuilder();
            generate()
                    .forEach((name, value) ->
                            text.append(name).append('=').append(value).append('\n'));
            Folders.writePrivate(file, text.toString());
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        return new StackSecrets(values);
    }

    /** Password of the database roles. */
    String databasePassword() {
        return value("database.password");
    }

    /** What an application is given in its environment, which, unlike its command line, other users cannot see. */
    Map<String, String> environment(ProcessName application) {
        Map<String, String> environment = new TreeMap<>();
        if (application.isService()) {
            environment.put("QUARKUS_DATASOURCE_PASSWORD", databasePassword());
            environment.put("RINGBACK_IDEMPOTENCY_HASH_KEY", value("idempotency.hash-key"));
        }
        if (application == ProcessName.TASK_SERVICE) {
            environment.put("RINGBACK_GRANT_PRIVATE_KEY", value("grant.private-key"));
            environment.put("RINGBACK_NUMBER_HASH_KEY", value("number.hash-key"));
            environment.put("RINGBACK_NUMBER_ENCRYPTION_KEY", value("number.encryption-key"));
        }
        if (application == ProcessName.CALLRECORD_SERVICE) {
            environment.put("RINGBACK_GRANT_PUBLIC_KEY", value("grant.public-key"));
        }
        return environment;
    }

    private String value(String name) {
        String value = values.getProperty(name);
        if (value == null) {
            throw new StackException("The data folder's secrets.properties lacks " + name
                    + ". Without it the data cannot be read; start empty with: ./ringback up --reset");
        }
        return value;
    }

    private static Map<String, String> generate() {
        Map<String, String> fresh = new TreeMap<>();
        KeyPair grant = ecKeyPair();
        fresh.put("grant.private-key", base64(grant.getPrivate().getEncoded()));
        fresh.put("grant.public-key", base64(grant.getPublic().getEncoded()));
        for (String name : new String[] {"number.hash-key", "number.encryption-key", "idempotency.hash-key"}) {
            fresh.put(name, base64(random()));
        }
        fresh.put("database.password", Base64.getUrlEncoder().withoutPadding().encodeToString(random()));
        return fresh;
    }

    private static KeyPair ecKeyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no P-256 keys", e);
        }
    }

    private static byte[] random() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
