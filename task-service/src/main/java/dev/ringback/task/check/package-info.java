/** The dry run of contact protection, and the rebuilding of its cache from the ledger. */
@NullMarked
package dev.ringback.task.check;

import org.jspecify.annotations.NullMarked;
