/** An agent's walk through a script, step by step, until its way is kept with the call (CALL-5). */
@NullMarked
package dev.ringback.call.session;

import org.jspecify.annotations.NullMarked;
