package dev.ringback.call.report;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Pieces as one stream; holds one at a time. */
final class ChunkInput extends InputStream {

    private final IntFunction<byte @Nullable []> pieces;
    private int seq;
    private int at;
    private byte @Nullable [] piece;
    private boolean ended;

    /**
     * @param pieces the piece of a number from 0, or null behind the last
     */
    ChunkInput(IntFunction<byte @Nullable []> pieces) {
        this.pieces = pieces;
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
        while (!ended && (piece == null || at >= piece.length)) {
            piece = pieces.apply(seq++);
            at = 0;
            ended = piece == null;
        }
        return piece;
    }
}
