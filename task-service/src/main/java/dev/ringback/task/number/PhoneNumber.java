package dev.ringback.task.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import dev.ringback.platform.mask.PhoneMask;
import java.util.Optional;

/**
 * A valid phone number in clear. It lives for one request and is never stored, logged or sent; its text form is masked.
 */
public final class PhoneNumber {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final String DEFAULT_REGION = "CN";
    private static final int DEFAULT_COUNTRY = 86;
    private static final int LONGEST = 40;

    private final String e164;
    private final String masked;

    private PhoneNumber(String e164, String masked) {
        this.e164 = e164;
        this.masked = masked;
    }

    /**
     * Reads a number as people write it; without a country code it is one of mainland China. Empty if it is not a valid
     * number, or has an extension, which cannot be dialled.
     */
    public static Optional<PhoneNumber> parse(String text) {
        return parse(text, DEFAULT_REGION);
    }

    /**
     * Reads a number as people of a country write it.
     *
     * @param country ISO 3166 code of two letters; where the text has no country code, the number is one of there
     */
    public static Optional<PhoneNumber> parse(String text, String country) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Phonenumber.PhoneNumber parsed = LIBRARY.parse(text, country);
            if (parsed.hasExtension() || !LIBRARY.isValidNumber(parsed)) {
                return Optional.empty();
            }
            String e164 = LIBRARY.format(parsed, PhoneNumberFormat.E164);
            return Optional.of(new PhoneNumber(e164, masked(parsed)));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /** Numbers of mainland China as they are dialled there, {@code 138****5678} and {@code 0755****5678}; others with their country code. */
    private static String masked(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == DEFAULT_COUNTRY
                ? PhoneMask.mask(
                        LIBRARY.format(number, PhoneNumberFormat.NATIONAL).replaceAll("[^0-9]", ""))
                : "+"
                        + PhoneMask.mask(
                                LIBRARY.format(number, PhoneNumberFormat.E164).substring(1));
    }

    /** International form with a leading plus: {@code +8613812345678}. */
    public String e164() {
        return e164;
    }

    /** Form for display: {@code 138****5678} (GOV-1). */
    public String masked() {
        return masked;
    }

    @Override
    public String toString() {
        return masked;
    }
}
