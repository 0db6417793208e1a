/** What an agent has to know of a repeat caller before answering (CALL-13). */
@NullMarked
package dev.ringback.call.caller;

import org.jspecify.annotations.NullMarked;
