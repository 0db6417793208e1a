package dev.ringback.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;

class CallerAddressTest {

    @Test
    void oneHostOfIpv6CountsOnceForItsWholeNetwork() {
        assertThat(of("2001:db8:1:2::1")).isEqualTo(of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertThat(of("2001:db8:1:2::1")).isNotEqualTo(of("2001:db8:1:3::1"));
    }

    @Test
    void addressesOfIpv4CountEachForItself() {
        assertThat(of("192.0.2.1")).isEqualTo("192.0.2.1").isNotEqualTo(of("192.0.2.2"));
    }

    private static String of(String address) {
        return CallerAddress.of(SocketAddress.inetSocketAddress(new java.net.InetSocketAddress(address, 1)));
    }
}
