package dev.ringback.scoring.sheet;

import dev.ringback.scoring.scheme.Arithmetic;
import java.util.Locale;
import java.util.ResourceBundle;

/** What stands on sheets and forms, in one language. */
record SheetWords(ResourceBundle bundle) {

    /** The language of the forms. */
    static final SheetWords CHINESE = in(Locale.CHINESE);

    /** In a language; English where it is neither of the two. */
    static SheetWords in(Locale locale) {
        return new SheetWords(ResourceBundle.getBundle(
                "statement-sheet",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String word(String key) {
        return bundle.getString(key);
    }

    /** A computation, in the language of the sheet. */
    String spoken(String arithmetic) {
        return bundle.getLocale().getLanguage().equals(Locale.CHINESE.getLanguage())
                ? Arithmetic.inChinese(arithmetic)
                : arithmetic;
    }

    String wordOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
