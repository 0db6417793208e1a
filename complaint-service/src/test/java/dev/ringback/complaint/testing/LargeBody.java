package dev.ringback.complaint.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Sends a body of any size without holding it, and reads the answer even if the server does not take all of it. */
public final class LargeBody {

    private static final int CHUNK = 64 * 1024;
    private static final int PATIENCE_MILLIS = 30_000;

    private LargeBody() {}

    /**
     * The whole answer as text.
     *
     * @param announced says the size in Content-Length; else the body goes in chunks
     */
    public static String post(URI address, String token, long size, boolean announced) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + address.getPath() + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Type: application/json\r\nIdempotency-Key: large\r\nConnection: close\r\n"
                            + (announced ? "Content-Length: " + size : "Transfer-Encoding: chunked") + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            Thread writer = Thread.ofVirtual().start(() -> write(out, size, announced));
            String answer = new String(readAll(socket.getInputStream()), StandardCharsets.UTF_8);
            writer.interrupt();
            return answer;
        }
    }

    private static void write(OutputStream out, long size, boolean announced) {
        byte[] blanks = new byte[CHUNK];
        Arrays.fill(blanks, (byte) ' ');
        byte[] head = (Integer.toHexString(CHUNK) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\r\n".getBytes(StandardCharsets.US_ASCII);
        try {
            for (long sent = 0; sent < size; sent += CHUNK) {
                if (!announced) {
                    out.write(head);
                }
                out.write(blanks);
                if (!announced) {
                    out.write(tail);
                }
            }
            out.flush();
        } catch (IOException refused) {
            // The server closed the connection in the middle, which is what the test expects; the answer tells more.
            return;
        }
    }

    private static byte[] readAll(InputStream in) throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        byte[] part = new byte[CHUNK];
        try {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                all.write(part, 0, n);
            }
        } catch (java.net.SocketException reset) {
            return all.toByteArray();
        }
        return all.toByteArray();
    }
}
