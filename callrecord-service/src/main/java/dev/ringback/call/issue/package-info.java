/** Issues found on calls, until the customer was told (CALL-9). */
@NullMarked
package dev.ringback.call.issue;

import org.jspecify.annotations.NullMarked;
