package dev.ringback.task.number;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class ReencryptionTest {

    private static final String FORMER =
            Base64.getEncoder().encodeToString("0".repeat(32).getBytes(StandardCharsets.US_ASCII));

    @Inject
    NumberVault vault;

    private record Keys(String encryptionKey, String encryptionKeyId, Map<String, String> formerKeys, String hashKey)
            implements NumberConfig {
        @Override
        public String hashKeyId() {
            return "h1";
        }
    }

    @BeforeEach
    void aWorkingDay() {
        TestClock.set(Instant.parse("2026-04-01T02:30:00Z"));
        CallCentre.companyPolicyWithoutCaps();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("GOV-1")
    void aNumberUnderAFormerKeyIsDialledAndPutUnderTheCurrentOne() {
        Customer customer = CallCentre.customer();
        underTheFormerKey(customer);
        String program = program();
        String agent = agent(fresh("U"));
        task(program, customer, "a", agent);
        task(program, customer, "b", agent);

        dial(agent, claimOne(agent, program))
                .then()
                .statusCode(201)
                .body("dialUri", equalTo("tel:" + customer.phone()));
        as("admin")
                .post("/v1/customers/number-reencryptions")
                .then()
                .statusCode(200)
                .body("reencrypted", greaterThanOrEqualTo(1))
                .body("left", equalTo(0));

        assertThat(keyOf(customer)).isNotEqualTo("k0");
        dial(agent, claimOne(agent, program))
                .then()
                .statusCode(201)
                .body("dialUri", equalTo("tel:" + customer.phone()));
        as("admin")
                .post("/v1/customers/number-reencryptions")
                .then()
                .statusCode(200)
                .body("reencrypted", equalTo(0));
        as("supervisor").post("/v1/customers/number-reencryptions").then().statusCode(403);
    }

    @ParameterizedTest
    @Rule("GOV-1")
    @CsvSource({
        "13812345678, 138****5678",
        "+86 138 1234 5678, 138****5678",
        "0755-12345678, 0755****5678",
        "+86 755 12345678, 0755****5678",
        "+14155552671, +141****2671"
    })
    void numbersOfEveryFormAreShownWithTheirMiddleFourDigitsHidden(String phone, String masked) {
        Map<String, Object> customer = Crm.customer(phone);
        customer.put("source", "crm");

        Crm.post("/v1/customers", customer).then().statusCode(201).body("phoneMasked", equalTo(masked));
    }

    /** Every digit form, with anything between the digits; the seed is told when it fails. */
    @Test
    @Rule("GOV-1")
    void noNumberIsLeftInFreeTextHoweverItIsWritten() {
        long seed = System.nanoTime();
        RandomGenerator random = new Random(seed);
        String id = CallCentre.customer().id().toString();
        for (int i = 0; i < 20; i++) {
            String digits = "1" + (3 + random.nextInt(7)) + "%09d".formatted(random.nextInt(1_000_000_000));
            String written = written(digits, random);

            String shown = as("supervisor")
                    .contentType(ContentType.JSON)
                    .body(Map.of("address", "ring " + written + " at night", "reason", "said " + written))
                    .patch("/v1/customers/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("address");

            assertThat(plain(shown))
                    .as("seed %d, %s", seed, written)
                    .doesNotContain(digits)
                    .contains("****");
            assertThat(plain(String.join(
                            " ",
                            Database.rows(
                                    "SELECT reason, changes FROM customer_change WHERE customer_id = ?::uuid", id))))
                    .as("seed %d, %s", seed, written)
                    .doesNotContain(digits);
        }
    }

    private static String written(String digits, RandomGenerator random) {
        String[] between = {"", " ", "-", ".", "\u200b", " - ", "·"};
        String[] scripts = {"0123456789", "０１２３４５６７８９", "零一二三四五六七八九"};
        String script = scripts[random.nextInt(scripts.length)];
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "+86 " : "");
        for (char digit : digits.toCharArray()) {
            text.append(script.charAt(digit - '0'))
                    .append(random.nextInt(4) == 0 ? between[random.nextInt(between.length)] : "");
        }
        return text.toString();
    }

    /** The digits of a text, whatever their script, and its asterisks. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().forEach(each -> {
            int chinese = "零一二三四五六七八九".indexOf(each);
            if (Character.isDigit(each)) {
                plain.append(Character.digit(each, 10));
            } else if (chinese >= 0) {
                plain.append(chinese);
            } else if (each == '*') {
                plain.append('*');
            }
        });
        return plain.toString();
    }

    private void underTheFormerKey(Customer customer) {
        PhoneNumber number = PhoneNumber.parse(customer.phone()).orElseThrow();
        byte[] hash = vault.hash(number);
        byte[] sealed = new KeyRing(new Keys(FORMER, "k0", Map.of(), FORMER))
                .seal(number.e164().getBytes(StandardCharsets.US_ASCII), hash);
        CallCentre.execute(
                "UPDATE contact SET number_enc = ?, number_key_id = 'k0' WHERE id = ?", sealed, customer.contact());
        assertThat(keyOf(customer)).isEqualTo("k0");
    }

    private static String keyOf(Customer customer) {
        return Database.rows("SELECT number_key_id FROM contact WHERE id = ?", customer.contact())
                .getFirst();
    }
}
