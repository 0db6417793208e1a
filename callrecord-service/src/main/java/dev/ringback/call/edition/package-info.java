/**
 * Versioned documents: scripts and questionnaires are written, tried, approved and retired in the same way (CALL-5). A version
 * that has been in use never changes.
 */
@NullMarked
package dev.ringback.call.edition;

import org.jspecify.annotations.NullMarked;
