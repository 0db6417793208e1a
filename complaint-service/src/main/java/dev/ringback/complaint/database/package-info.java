/** How the stores speak to the database. */
@NullMarked
package dev.ringback.complaint.database;

import org.jspecify.annotations.NullMarked;
