package dev.ringback.call.report;

import java.util.ResourceBundle;

/** The words a spreadsheet shows for codes. */
final class ReportLabels {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("report-labels");

    private ReportLabels() {}

    /** The words for a code, or the code where there are none, since purposes may be added by programs. */
    static String of(String group, String code) {
        String key = group + "." + code;
        return WORDS.containsKey(key) ? WORDS.getString(key) : code;
    }
}
