package dev.ringback.task.imports;

import dev.ringback.task.enquiry.EnquiryRequest;
import dev.ringback.task.enquiry.EnquiryTable;
import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.fact.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Takes enquiries in. */
@ApplicationScoped
class EnquiriesTarget implements ImportTarget<EnquiryRequest> {

    private final FactIntake intake;
    private final EnquiryTable table;

    EnquiriesTarget(FactIntake intake, EnquiryTable table) {
        this.intake = intake;
        this.table = table;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.ENQUIRIES;
    }

    @Override
    public Class<EnquiryRequest> type() {
        return EnquiryRequest.class;
    }

    @Override
    public List<Taken> take(List<EnquiryRequest> requests) {
        return intake.take(table, requests.stream().map(EnquiryRequest::enquiry).toList());
    }
}
