/** Where a complaint goes when it comes in: routes by what is known of it, before the rule of its cause (CMPL-3). */
@NullMarked
package dev.ringback.complaint.dispatch;

import org.jspecify.annotations.NullMarked;
