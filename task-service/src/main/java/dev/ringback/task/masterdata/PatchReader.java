package dev.ringback.task.masterdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.MasterData;
import dev.ringback.task.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.ws.rs.BadRequestException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads merge patches of customers: what is absent is told apart from what is null, and held to the constraints of any other body. */
@ApplicationScoped
class PatchReader {

    private static final List<String> BESIDE = List.of("obsolete", "reason");

    private final ObjectMapper mapper;
    private final Validator validator;

    PatchReader(ObjectMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /**
     * A patch that is sound.
     *
     * @param cleared fields that are null in it
     * @param obsolete whether the record is to be obsolete; null when that stays as it is
     */
    record Read(
            MasterDataFields fields,
            Set<String> cleared,
            @Nullable Boolean obsolete,
            String reason) {

        MasterData applied(MasterData before) {
            MasterData after = fields.applied(before, cleared);
            return obsolete == null ? after : after.obsolete(obsolete);
        }
    }

    /** @throws ProblemException MALFORMED_JSON for what is no object, VALIDATION_FAILED with each field at fault */
    Read read(@Nullable JsonNode body) {
        if (!(body instanceof ObjectNode patch)) {
            throw new ProblemException(CommonError.MALFORMED_JSON);
        }
        ObjectNode values = patch.deepCopy();
        ObjectNode beside = mapper.createObjectNode();
        for (String field : BESIDE) {
            JsonNode value = values.remove(field);
            if (value != null) {
                beside.set(field, value);
            }
        }
        MasterDataFields fields = as(values, MasterDataFields.class);
        CustomerPatch rest = as(beside, CustomerPatch.class);
        List<ConstraintViolation<?>> faults = new ArrayList<>(validator.validate(fields));
        faults.addAll(validator.validate(rest));
        Faults.refuse(faults);
        Set<String> cleared = new HashSet<>();
        for (Map.Entry<String, JsonNode> field : values.properties()) {
            if (field.getValue().isNull()) {
                cleared.add(field.getKey());
            }
        }
        if (cleared.contains("name")) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("name", "NOT_NULL", "a customer has a name");
        }
        boolean restored = beside.has("obsolete") && beside.get("obsolete").isNull();
        return new Read(fields, cleared, restored ? Boolean.FALSE : rest.obsolete(), rest.reason());
    }

    private <T> T as(ObjectNode node, Class<T> type) {
        try {
            return Objects.requireNonNull(mapper.treeToValue(node, type));
        } catch (JsonProcessingException e) {
            throw new BadRequestException(e);
        }
    }
}
