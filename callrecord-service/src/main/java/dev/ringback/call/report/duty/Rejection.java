package dev.ringback.call.report.duty;

/** Why a submission is rejected (RPT-4). */
enum Rejection {
    /** The file bears another name than the regulation demands. */
    WRONG_NAME,
    /** The file is no workbook. */
    WRONG_FORM,
    /** The report is of another kind, period or unit. */
    WRONG_REPORT,
    /** The report was made before its period was over. */
    PERIOD_NOT_OVER
}
