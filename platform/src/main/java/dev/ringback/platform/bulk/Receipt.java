package dev.ringback.platform.bulk;

import dev.ringback.platform.idempotency.Reply;

/** How a service answers for a file that came in. */
public interface Receipt {

    /**
     * What the client asked for under its key; the same again means the same import.
     *
     * @param sha256 of the body, in hexadecimal
     */
    Object request(String sha256);

    /** The answer, given again for the same request. */
    Reply reply(BulkImport queued);
}
