/** Embedded PostgreSQL with every durability setting on, and the databases of the services. */
@NullMarked
package dev.ringback.stack.postgres;

import org.jspecify.annotations.NullMarked;
