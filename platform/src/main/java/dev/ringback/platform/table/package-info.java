/** Tables of a report as XLSX, CSV and JSON, written row by row with flat memory. */
@NullMarked
package dev.ringback.platform.table;

import org.jspecify.annotations.NullMarked;
