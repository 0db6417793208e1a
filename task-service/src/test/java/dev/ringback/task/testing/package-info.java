/** What the tests of this service share. */
@NullMarked
package dev.ringback.task.testing;

import org.jspecify.annotations.NullMarked;
