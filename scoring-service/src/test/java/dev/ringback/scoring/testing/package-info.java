/** What the tests of this service share. */
@NullMarked
package dev.ringback.scoring.testing;

import org.jspecify.annotations.NullMarked;
