/** How many complaints there are, of whom and of what, and whether their times were kept (CMPL-9, RPT-6). */
@NullMarked
package dev.ringback.complaint.ratio;

import org.jspecify.annotations.NullMarked;
