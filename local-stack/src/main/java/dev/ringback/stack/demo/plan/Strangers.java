package dev.ringback.stack.demo.plan;

import java.util.List;
import java.util.SplittableRandom;

/** People nobody knew before, with numbers out of blocks that are not given out. */
final class Strangers {

    private static final String FAMILY = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗";
    private static final List<String> GIVEN =
            List.of("晓明", "佳怡", "子涵", "思远", "雨桐", "浩然", "梓萱", "一鸣", "欣然", "俊杰", "若曦", "文博");
    private static final int BLOCK = 10_000;

    private final SplittableRandom random;
    private int web;
    private int hotline;

    Strangers(SplittableRandom random) {
        this.random = random;
    }

    /** Somebody who asks on the web site. */
    Customer onTheWeb() {
        int number = web++;
        return new Customer(
                "web", "W%05d".formatted(number + 1), name(), phone(number < BLOCK ? "199" : "198", number));
    }

    /** Somebody whom a hotline or a trip makes known. */
    Customer elsewhere(String source) {
        int number = hotline++;
        return new Customer(source, "H%05d".formatted(number + 1), name(), phone("197", number));
    }

    private String name() {
        char family = FAMILY.charAt(random.nextInt(FAMILY.length()));
        return family + GIVEN.get(random.nextInt(GIVEN.size()));
    }

    private static String phone(String prefix, int number) {
        return "%s0000%04d".formatted(prefix, number % BLOCK);
    }
}
