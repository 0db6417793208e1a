package dev.ringback.platform.bulk;

import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stored body as a stream from an offset on; holds one chunk at a time. */
final class StoredBody extends InputStream {

    private final BodyStore store;
    private final UUID importId;
    private int seq;
    private int at;
    private byte @Nullable [] chunk;
    private boolean ended;

    StoredBody(BodyStore store, UUID importId, long offset) {
        this.store = store;
        this.importId = importId;
        this.seq = (int) (offset / BodyStore.CHUNK);
        this.at = (int) (offset % BodyStore.CHUNK);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int from, int length) {
        Objects.checkFromIndexSize(from, length, target.length);
        byte[] current = current();
        if (current == null) {
            return -1;
        }
        int read = Math.min(length, current.length - at);
        System.arraycopy(current, at, target, from, read);
        at += read;
        return read;
    }

    private byte @Nullable [] current() {
        while (!ended && (chunk == null || at >= chunk.length)) {
            if (chunk != null) {
                seq++;
                at = 0;
            }
            chunk = store.read(importId, seq);
            ended = chunk == null;
        }
        return chunk;
    }
}
