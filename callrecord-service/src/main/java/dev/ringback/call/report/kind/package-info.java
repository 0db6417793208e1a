/** Kinds of reports, their periods and the names of their files. */
@NullMarked
package dev.ringback.call.report.kind;

import org.jspecify.annotations.NullMarked;
