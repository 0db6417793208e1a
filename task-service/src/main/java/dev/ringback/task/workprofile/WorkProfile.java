package dev.ringback.task.workprofile;

import java.util.Set;

/**
 * What an agent may hold, can do and is used to.
 *
 * @param capacity tasks he may hold undialled; those he dialled are calls made, whose outcome others have to bring
 * @param skills what he is able to do; a program may ask for one
 * @param ability how much he gets beside others when a supervisor allocates by ability (TASK-21); 100 is ordinary
 * @param experienced whether he may make the calls of a pilot (TASK-18)
 */
public record WorkProfile(int capacity, Set<String> skills, int ability, boolean experienced) {

    /** Ability of an agent of whom nothing else is known. */
    public static final int ORDINARY_ABILITY = 100;

    /** Keeps an unmodifiable copy. */
    public WorkProfile {
        skills = Set.copyOf(skills);
    }

    /** Whether a program that asks for this skill, or for none, is for him. */
    public boolean suits(@org.jspecify.annotations.Nullable String skill) {
        return skill == null || skills.contains(skill);
    }
}
