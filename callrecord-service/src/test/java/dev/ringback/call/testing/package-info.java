/** What the tests of this service share. */
@NullMarked
package dev.ringback.call.testing;

import org.jspecify.annotations.NullMarked;
