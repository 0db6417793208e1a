package dev.ringback.task.enquiry;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.StoredFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes enquiries in one by one and shows them. */
@ApplicationScoped
class EnquiryService {

    private static final String PATH = "/v1/enquiries/";

    private final FactService facts;
    private final EnquiryTable table;

    EnquiryService(FactService facts, EnquiryTable table) {
        this.facts = facts;
        this.table = table;
    }

    /**
     * Takes an enquiry in once per key and once per (source, externalId).
     *
     * @throws ProblemException EXTERNAL_ID_CONFLICT, VALIDATION_FAILED
     */
    Response receive(@Nullable String key, EnquiryRequest request) {
        return facts.take(key, "receive-enquiry", request, table, request.enquiry(), PATH, this::view);
    }

    /**
     * An enquiry.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    EnquiryView get(UUID id) {
        return view(id);
    }

    private EnquiryView view(UUID id) {
        StoredFact<NewEnquiry> stored = table.find(id);
        if (stored == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return EnquiryView.of(stored);
    }
}
