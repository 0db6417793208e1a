/** What payroll systems take over once a month is paid. */
@NullMarked
package dev.ringback.scoring.payroll;

import org.jspecify.annotations.NullMarked;
