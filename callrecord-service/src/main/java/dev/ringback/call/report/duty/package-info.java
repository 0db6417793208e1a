/** Who owes which report by when, and what was submitted (RPT-4). */
@NullMarked
package dev.ringback.call.report.duty;

import org.jspecify.annotations.NullMarked;
