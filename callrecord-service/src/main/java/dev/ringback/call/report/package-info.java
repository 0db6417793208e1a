/** Reports that are made in the background, under the file names the regulations demand (RPT-1 to RPT-11). */
@NullMarked
package dev.ringback.call.report;

import org.jspecify.annotations.NullMarked;
