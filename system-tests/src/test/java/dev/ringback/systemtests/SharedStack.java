package dev.ringback.systemtests;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import java.nio.file.Path;

/** The one platform of this JVM, on free ports and an empty folder, started when first asked for. */
final class SharedStack {

    private static final Stack STACK = start();

    private SharedStack() {}

    private static Stack start() {
        Stack stack = Stack.start(StackOptions.temporary());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        return stack;
    }

    static Stack get() {
        return STACK;
    }

    static String gateway() {
        return STACK.baseUrl(ProcessName.GATEWAY);
    }

    static Path root() {
        return STACK.options().root().path();
    }
}
