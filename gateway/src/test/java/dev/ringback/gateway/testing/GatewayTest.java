package dev.ringback.gateway.testing;

import static io.restassured.RestAssured.given;

import dev.ringback.stack.testing.RingbackTestResource;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the running gateway share: the issuer, the services, and a good token. */
@QuarkusTestResource(value = RingbackTestResource.class, restrictToAnnotatedClass = false)
@QuarkusTestResource(value = FakeServices.class, restrictToAnnotatedClass = false)
public abstract class GatewayTest {

    protected FakeServices services;

    @BeforeEach
    void forgetEarlierRequests() {
        services.taskA().forget();
        services.taskB().forget();
        services.callrecord().forget();
        services.complaint().forget();
    }

    protected static int port() {
        return RestAssured.port;
    }

    protected static String bearer() {
        return "Bearer " + TestTokens.token("agent", "A01");
    }

    protected static RequestSpecification authorised() {
        return given().urlEncodingEnabled(false).header("Authorization", bearer());
    }
}
