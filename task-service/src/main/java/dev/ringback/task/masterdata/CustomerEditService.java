package dev.ringback.task.masterdata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.CustomerService;
import dev.ringback.task.customer.TaggedCustomer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes single customers by merge patch. */
@ApplicationScoped
class CustomerEditService {

    private final PatchReader patches;
    private final MasterDataEditing editing;
    private final CustomerService customers;
    private final Authors authors;

    CustomerEditService(PatchReader patches, MasterDataEditing editing, CustomerService customers, Authors authors) {
        this.patches = patches;
        this.editing = editing;
        this.customers = customers;
        this.authors = authors;
    }

    /**
     * Changes a customer. A patch that changes nothing is recorded nowhere, so that it can be repeated safely.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @throws ProblemException NOT_FOUND; STALE_VERSION; CUSTOMER_MERGED with the survivor; CUSTOMER_ERASED; VALIDATION_FAILED
     */
    @Transactional
    TaggedCustomer patch(UUID id, @Nullable String ifMatch, @Nullable JsonNode body) {
        PatchReader.Read patch = patches.read(body);
        HeldCustomer held = editing.lock(id, Boolean.TRUE.equals(patch.obsolete()));
        if (held == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        held.refuseUnlessChangeable();
        if (ifMatch != null && !TaggedCustomer.matches(ifMatch, held.revision())) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        Edit edit = new Edit(held, patch.applied(held.master()));
        editing.change(List.of(edit), ChangeKind.EDIT, authors.now(patch.reason()));
        return customers.tagged(id);
    }
}
