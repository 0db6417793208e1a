/** What each agent may hold, can do and is used to, and the one lock under which a claim counts what he holds. */
@NullMarked
package dev.ringback.task.workprofile;

import org.jspecify.annotations.NullMarked;
