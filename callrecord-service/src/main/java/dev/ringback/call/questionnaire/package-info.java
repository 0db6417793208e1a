/** Questionnaires: the form of a callback for its purpose, typed and versioned, and what was answered to it (CALL-4). */
@NullMarked
package dev.ringback.call.questionnaire;

import org.jspecify.annotations.NullMarked;
