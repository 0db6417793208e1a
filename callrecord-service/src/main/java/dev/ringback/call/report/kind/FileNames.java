package dev.ringback.call.report.kind;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of report files as people give them (RPT-4). */
public final class FileNames {

    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final String WORKBOOK = ".xlsx";

    private FileNames() {}

    /** Whether a file bears the name, apart from title marks around it and an extension. */
    public static boolean isNamed(String fileName, String title) {
        String bare = EXTENSION.matcher(fileName).replaceFirst("");
        boolean marked = bare.startsWith("《") && bare.endsWith("》");
        return (marked ? bare.substring(1, bare.length() - 1) : bare).equals(title);
    }

    /** Whether a file is a workbook by its name: the form reports are handed in. */
    public static boolean isWorkbook(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
    }
}
