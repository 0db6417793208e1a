/** Statements as printable pages, in English and Chinese (RPT-9). */
@NullMarked
package dev.ringback.scoring.sheet;

import org.jspecify.annotations.NullMarked;
