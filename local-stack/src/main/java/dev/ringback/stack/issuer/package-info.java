/** The development token issuer: tokens for people and scripts on a machine of their own, never in production. */
@NullMarked
package dev.ringback.stack.issuer;

import org.jspecify.annotations.NullMarked;
