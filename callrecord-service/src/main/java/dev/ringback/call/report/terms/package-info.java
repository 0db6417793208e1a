/** What each kind of report counts and when it is due, by date. */
@NullMarked
package dev.ringback.call.report.terms;

import org.jspecify.annotations.NullMarked;
