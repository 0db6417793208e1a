/** Who is responsible for which report of which unit. */
@NullMarked
package dev.ringback.call.report.assignment;

import org.jspecify.annotations.NullMarked;
