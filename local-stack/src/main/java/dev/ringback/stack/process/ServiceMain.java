package dev.ringback.stack.process;

import java.lang.reflect.InvocationTargetException;

/** Starts a packaged Quarkus application that ends with the process that started it. */
public final class ServiceMain {

    private static final String QUARKUS = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    private ServiceMain() {}

    /** Runs until the application ends. */
    public static void main(String[] args) throws Throwable {
        ParentWatch.start(System.in, () -> Runtime.getRuntime().halt(0));
        try {
            Class.forName(QUARKUS).getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
