package dev.ringback.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/tasks",
                "/v1/directory/agents/A.01_x-y/pay-profiles/2026-04-01",
                "/v1/programs/%E5%9B%9E%E8%AE%BF",
                "/v1/programs/a%20b",
                "/v1/programs/a:b@c!$&'()*+,=~",
                "/v1/programs/...x"
            })
    void pathsWithOneReadingAreCanonical(String path) {
        assertThat(CanonicalPath.isCanonical(path)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/",
                "*",
                "v1/tasks",
                "//v1/tasks",
                "/v1//tasks",
                "/v1/tasks/",
                "/v1/./tasks",
                "/v1/tasks/..",
                "/v1/tasks/../orders",
                "/v1/tasks/...",
                "/v1/tasks/%2e%2e/orders",
                "/v1/tasks/.%2E/orders",
                "/v1/tasks/%2forders",
                "/v1/tasks%2F..%2Forders",
                "/v1/tasks/%5c..%5corders",
                "/v1/tasks\\..\\orders",
                "/v1/tasks/..;/orders",
                "/v1/tasks;x=1",
                "/v1/tasks%3bx=1",
                "/v1/tasks/%252e%252e",
                "/v1/tasks/%00",
                "/v1/tasks/%0d%0aX-Evil:1",
                "/v1/tasks/%7f",
                "/v1/tasks/%c0%af",
                "/v1/tasks/%c0%ae%c0%ae/orders",
                "/v1/tasks/%ff",
                "/v1/tasks/%2",
                "/v1/tasks/%",
                "/v1/tasks/%zz",
                "/v1/tasks/%-1",
                "/v1/tasks/a b",
                "/v1/tasks/a\tb",
                "/v1/tasks/%3fadmin",
                "/v1/tasks/%23",
                "/v1/tasks/回访"
            })
    void pathsThatCouldBeReadTwoWaysAreNot(String path) {
        assertThat(CanonicalPath.isCanonical(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {2_048, 2_049})
    void lengthIsBounded(int length) {
        String path = "/" + "a".repeat(length - 1);
        assertThat(CanonicalPath.isCanonical(path)).isEqualTo(length <= 2_048);
    }
}
