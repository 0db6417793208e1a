/** Replies to customers (CMPL-2). */
@NullMarked
package dev.ringback.complaint.reply;

import org.jspecify.annotations.NullMarked;
