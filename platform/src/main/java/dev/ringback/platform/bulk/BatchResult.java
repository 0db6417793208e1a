package dev.ringback.platform.bulk;

/**
 * What a batch came to.
 *
 * @param nextOffset where the next one begins
 */
record BatchResult(long nextOffset, int accepted, int duplicates, int rejected) {

    int rows() {
        return accepted + duplicates + rejected;
    }
}
