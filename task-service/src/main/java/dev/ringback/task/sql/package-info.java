/** Instants as PostgreSQL keeps them. */
@NullMarked
package dev.ringback.task.sql;

import org.jspecify.annotations.NullMarked;
