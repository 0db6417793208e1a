/** What customers were promised on calls, and whether it was kept in time (CALL-10). */
@NullMarked
package dev.ringback.call.promise;

import org.jspecify.annotations.NullMarked;
