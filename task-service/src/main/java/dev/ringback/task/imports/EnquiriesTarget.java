package dev.ringback.task.imports;

import dev.ringback.task.enquiry.EnquiryKind;
import dev.ringback.task.enquiry.EnquiryRequest;
import dev.ringback.task.enquiry.NewEnquiry;
import dev.ringback.task.fact.FactIntake;
import jakarta.inject.Singleton;

/** Takes enquiries in. */
@Singleton
class EnquiriesTarget extends FactTarget<EnquiryRequest, NewEnquiry> {

    EnquiriesTarget(FactIntake intake, EnquiryKind kind) {
        super(intake, kind, ImportKind.ENQUIRIES, EnquiryRequest.class);
    }
}
