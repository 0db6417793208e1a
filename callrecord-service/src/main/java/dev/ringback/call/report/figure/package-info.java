/** What stands in the tables of each kind of report. */
@NullMarked
package dev.ringback.call.report.figure;

import org.jspecify.annotations.NullMarked;
