package dev.ringback.call.report;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.Objects;

/** Cuts a stream into pieces of equal size, the last of which may be shorter. Holds one piece at a time. */
final class ChunkOutput extends OutputStream {

    /** Size of a piece in bytes. */
    static final int SIZE = 262_144;

    private final Keeper keeper;
    private final byte[] piece = new byte[SIZE];
    private int filled;
    private int seq;
    private boolean closed;

    /** Keeps pieces. */
    @FunctionalInterface
    interface Keeper {
        /** Keeps the next piece; they come in order, from 0. */
        void keep(int seq, byte[] bytes);
    }

    ChunkOutput(Keeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) {
        Objects.checkFromIndexSize(from, length, source.length);
        int at = from;
        int left = length;
        while (left > 0) {
            int part = Math.min(left, SIZE - filled);
            System.arraycopy(source, at, piece, filled, part);
            filled += part;
            at += part;
            left -= part;
            if (filled == SIZE) {
                keep();
            }
        }
    }

    private void keep() {
        keeper.keep(seq++, Arrays.copyOf(piece, filled));
        filled = 0;
    }

    @Override
    public void close() {
        if (!closed && filled > 0) {
            keep();
        }
        closed = true;
    }
}
