package dev.ringback.task.fact;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Completes the contract of facts that share a {@link RecordedResource}: the operations' ids and summaries, the answers' schemas, and what the
 * fields that all of them have mean.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RecordedContract implements OASFilter {

    static final String RECEIVE = "receiveRecordedFact";
    static final String GET = "getRecordedFact";

    /** Name of the security scheme, as the configuration of every service has it. */
    static final String SCHEME = "ringback";

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ID = 128;

    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().forEach(item -> complete(document, item));
        document.getPaths().getPathItems().forEach((path, item) -> {
            Operation get = item.getGET();
            if (get != null && GET.equals(get.getOperationId())) {
                String name = schemaOf(document.getPaths()
                        .getPathItem(path.substring(0, path.lastIndexOf('/')))
                        .getPOST());
                get.setOperationId("get" + name);
                get.setSummary("One " + words(name));
                get.getResponses()
                        .getAPIResponse("200")
                        .setContent(OASFactory.createContent().addMediaType(JSON, media(name)));
            }
        });
    }

    private static void complete(OpenAPI document, PathItem item) {
        Operation post = item.getPOST();
        if (post == null
                || post.getOperationId() == null
                || !post.getOperationId().equals(RECEIVE)) {
            return;
        }
        String name = schemaOf(post);
        String words = words(name);
        post.setOperationId("receive" + name);
        post.setSummary("Take " + ("aeio".indexOf(words.charAt(0)) < 0 ? "a " : "an ") + words + " in");
        for (String status : new String[] {"200", "201"}) {
            post.getResponses()
                    .getAPIResponse(status)
                    .setContent(OASFactory.createContent().addMediaType(JSON, media(name)));
        }
        post.getResponses()
                .getAPIResponse("400")
                .setDescription("The request cannot be read: MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE");
        Schema schema =
                Objects.requireNonNull(document.getComponents().getSchemas().get(name), name);
        describe(schema, "id", "Given by Ringback.", true);
        describe(schema, "createdAt", "Business time of its coming in.", true);
        describe(schema, "source", "The source system.", null).setMaxLength(LONGEST_NAME);
        describe(schema, "externalId", "Its id there; unique together with source.", null)
                .setMaxLength(LONGEST_ID);
        describe(schema, "customerId", "Id of a customer that is known already. Give customer or customerId.", null);
        describe(schema, "business", "What it is about; callbacks of the same business keep a distance.", null)
                .setMaxLength(LONGEST_NAME);
        describe(schema, "ownerAgentId", "The agent who is to call back.", null);
        describe(schema, "orgUnitId", "The store or other org unit whose it is.", null);
    }

    private static Schema describe(Schema schema, String property, String description, @Nullable Boolean readOnly) {
        Schema found = Objects.requireNonNull(schema.getProperties().get(property), property);
        found.setDescription(description);
        if (readOnly != null) {
            found.setReadOnly(readOnly);
        }
        return found;
    }

    private static MediaType media(String name) {
        return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(REFERENCE + name));
    }

    private static String schemaOf(Operation post) {
        String reference = post.getRequestBody()
                .getContent()
                .getMediaType(JSON)
                .getSchema()
                .getRef();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String words(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
