/** Regulation packs: uploaded, checked, activated, and what each service says of the version it runs. */
@NullMarked
package dev.ringback.scoring.pack;

import org.jspecify.annotations.NullMarked;
