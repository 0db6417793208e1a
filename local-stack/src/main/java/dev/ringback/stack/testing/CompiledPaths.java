package dev.ringback.stack.testing;

import groovy.lang.DelegatingMetaClass;
import groovy.lang.GroovyShell;
import groovy.lang.GroovySystem;
import groovy.lang.MetaClass;
import groovy.lang.Script;
import java.util.LinkedHashMap;
import java.util.Map;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * Lets REST-assured compile each JSON path once. It takes every path for a Groovy script and compiles it anew for every
 * look at an answer, which took a quarter of the time tests compute. What is run is the same script, on the answer at hand.
 */
final class CompiledPaths extends DelegatingMetaClass {

    /** Paths kept, the latest used: some hold an id and never come again. */
    private static final int KEPT = 2_000;

    private final Map<String, Class<? extends Script>> compiled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Class<? extends Script>> eldest) {
            return size() > KEPT;
        }
    };

    private CompiledPaths(MetaClass shells) {
        super(shells);
    }

    /** From now on, for the Groovy of the caller's class loader. */
    static void keep() {
        MetaClass now = GroovySystem.getMetaClassRegistry().getMetaClass(GroovyShell.class);
        if (!(now instanceof CompiledPaths)) {
            CompiledPaths keeping = new CompiledPaths(now);
            keeping.initialize();
            GroovySystem.getMetaClassRegistry().setMetaClass(GroovyShell.class, keeping);
        }
    }

    @Override
    public @Nullable Object invokeMethod(Object receiver, String method, Object[] arguments) {
        if (receiver instanceof GroovyShell shell
                && method.equals("evaluate")
                && arguments.length == 1
                && arguments[0] instanceof CharSequence text) {
            return InvokerHelper.createScript(script(shell, text.toString()), shell.getContext())
                    .run();
        }
        return super.invokeMethod(receiver, method, arguments);
    }

    private synchronized Class<? extends Script> script(GroovyShell shell, String text) {
        return compiled.computeIfAbsent(text, path -> shell.parse(path).getClass());
    }
}
