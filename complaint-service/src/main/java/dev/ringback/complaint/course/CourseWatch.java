package dev.ringback.complaint.course;

/** Told of every change of a complaint, in its transaction and under its row lock. */
public interface CourseWatch {

    /** A complaint was taken in or has changed; what it reads now. */
    void moved(Complaint complaint);
}
