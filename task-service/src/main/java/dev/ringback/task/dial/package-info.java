/** Dials: protection asked again, the ledger written, the number shown once, the grant handed out. */
@NullMarked
package dev.ringback.task.dial;

import org.jspecify.annotations.NullMarked;
