package dev.ringback.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes a write happen once, however often the client retries with its key (invariant 1). The key, the answer and the
 * work commit in one transaction; a failed attempt leaves no key behind, so it may be corrected and sent again.
 */
@ApplicationScoped
public class Idempotency {
    /** Header of the key. */
    public static final String HEADER = "Idempotency-Key";
    /** Header that marks an answer given again. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,128}");

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;
    private final CurrentUser user;
    private final IdempotencyConfig config;
    private final SecretKeySpec hashKey;

    Idempotency(AgroalDataSource dataSource, ObjectMapper mapper, CurrentUser user, IdempotencyConfig config) {
        this.dataSource = dataSource;
        this.mapper = mapper;
        this.user = user;
        this.config = config;
        this.hashKey = new SecretKeySpec(Base64.getDecoder().decode(config.hashKey()), "HmacSHA256");
    }

    /**
     * Runs the work under the caller's key.
     *
     * @param key value of the header
     * @param operation stable name of the operation; keys of different operations are apart
     * @param request the body as read; kept only as a keyed hash
     * @param work runs in the transaction, may throw {@link ProblemException}
     * @return the work's answer, or the same answer again
     * @throws ProblemException IDEMPOTENCY_KEY_MISSING, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_FLIGHT
     */
    public Response run(@Nullable String key, String operation, Object request, Supplier<Reply> work) {
        String checked = requireKey(key);
        String subject = user.subject();
        byte[] hash = hash(EventJson.write(request));
        return QuarkusTransaction.joiningExisting().call(() -> {
            Optional<Stored> before = lockAndFind(subject, operation, checked);
            if (before.isPresent()) {
                if (!MessageDigest.isEqual(before.get().hash(), hash)) {
                    throw new ProblemException(CommonError.IDEMPOTENCY_KEY_REUSED);
                }
                return before.get().answer(true);
            }
            Reply reply = work.get();
            Stored stored = new Stored(hash, reply.status(), reply.location(), json(reply.body()));
            save(subject, operation, checked, stored);
            return stored.answer(false);
        });
    }

    /**
     * Checks the form of a key.
     *
     * @throws ProblemException IDEMPOTENCY_KEY_MISSING when absent or not 1 to 128 visible ASCII characters
     */
    public static String requireKey(@Nullable String key) {
        if (key == null || !VISIBLE_ASCII.matcher(key).matches()) {
            throw new ProblemException(CommonError.IDEMPOTENCY_KEY_MISSING);
        }
        return key;
    }

    /** Forgets answers past their retention. */
    public void prune() {
        String sql = "DELETE FROM idempotency_key WHERE created_at < clock_timestamp() - make_interval(secs => ?)";
        QuarkusTransaction.requiringNew().run(() -> {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement delete = connection.prepareStatement(sql)) {
                delete.setDouble(1, config.retention().toSeconds());
                delete.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot prune the idempotency keys", e);
            }
        });
    }

    /**
     * Locks a key until the transaction ends and finds its answer, in one round trip. The answer is looked for a moment before the lock is
     * held; one that is stored in that moment is met when ours is kept.
     */
    private Optional<Stored> lockAndFind(String subject, String operation, String key) {
        String sql =
                "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)), k.request_hash, k.status, k.location, k.body"
                        + " FROM (SELECT) AS one LEFT JOIN idempotency_key k ON k.subject = ? AND k.operation = ? AND k.key = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, String.join("\u001f", subject, operation, key));
            select.setString(2, subject);
            select.setString(3, operation);
            select.setString(4, key);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getBoolean(1)) {
                    throw new ProblemException(CommonError.IDEMPOTENCY_IN_FLIGHT);
                }
                byte[] hash = row.getBytes(2);
                return hash == null
                        ? Optional.empty()
                        : Optional.of(new Stored(hash, row.getInt(3), row.getString(4), row.getString(5)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock the idempotency key", e);
        }
    }

    private void save(String subject, String operation, String key, Stored stored) {
        String sql = "INSERT INTO idempotency_key (subject, operation, key, request_hash, status, location, body) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, subject);
            insert.setString(2, operation);
            insert.setString(3, key);
            insert.setBytes(4, stored.hash());
            insert.setInt(5, stored.status());
            insert.setString(6, stored.location());
            insert.setString(7, stored.body());
            if (insert.executeUpdate() == 0) {
                throw new ProblemException(CommonError.IDEMPOTENCY_IN_FLIGHT);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the idempotency key", e);
        }
    }

    private byte[] hash(byte[] request) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(hashKey);
            return mac.doFinal(request);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HmacSHA256 is missing", e);
        }
    }

    private @Nullable String json(@Nullable Object body) {
        try {
            return body == null ? null : mapper.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot write the answer", e);
        }
    }

    private record Stored(
            byte[] hash,
            int status,
            @Nullable String location,
            @Nullable String body) {
        Response answer(boolean replayed) {
            Response.ResponseBuilder answer = Response.status(status);
            if (body != null) {
                answer.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
            }
            if (location != null) {
                answer.location(URI.create(location));
            }
            if (replayed) {
                answer.header(REPLAYED, "true");
            }
            return answer.build();
        }
    }
}
