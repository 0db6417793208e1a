/** What every resource of this service checks alike: parameters and who may see whom. */
@NullMarked
package dev.ringback.scoring.access;

import org.jspecify.annotations.NullMarked;
