/** Why complaints come about, and which belong together (CMPL-5). */
@NullMarked
package dev.ringback.complaint.analysis;

import org.jspecify.annotations.NullMarked;
