/** Leads for key and group accounts: work orders to the collaborating channel, whose result is traceable (CALL-12, S5-4). */
@NullMarked
package dev.ringback.call.lead;

import org.jspecify.annotations.NullMarked;
