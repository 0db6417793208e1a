/** Cases of the penalty lists that people record: manual demerits, late reports, faults, telephone bills (S3, S4, S6, S7). */
@NullMarked
package dev.ringback.scoring.incident;

import org.jspecify.annotations.NullMarked;
