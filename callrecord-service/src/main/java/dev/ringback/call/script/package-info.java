/** Call scripts: what an agent says, where the customer's answers lead, and what has to hold before one is used (CALL-3, CALL-5, CALL-6). */
@NullMarked
package dev.ringback.call.script;

import org.jspecify.annotations.NullMarked;
