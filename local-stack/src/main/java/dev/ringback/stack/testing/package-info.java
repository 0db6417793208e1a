/** Test support for every module: one PostgreSQL, one broker and one issuer per test JVM. */
@NullMarked
package dev.ringback.stack.testing;

import org.jspecify.annotations.NullMarked;
