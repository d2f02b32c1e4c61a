package dev.kurs.bootstrap.command;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the operating system tells the process. Java has no supported way to hear it but {@code sun.misc.Signal}, which
 * every JDK has; it is reached by name, so that one without it does not fail but only ends less politely.
 */
final class Signals {

    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {}

    /**
     * Does something when a signal comes, instead of ending the process.
     *
     * @param signal its name without {@code SIG}
     * @return what makes the signal do again what it did before
     */
    static Runnable on(String signal, Runnable what) {
        try {
            Class<?> type = Class.forName("sun.misc.Signal");
            Class<?> listener = Class.forName("sun.misc.SignalHandler");
            InvocationHandler heard = (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                    what.run();
                }
                return null;
            };
            Object listening = Proxy.newProxyInstance(listener.getClassLoader(), new Class<?>[] {listener}, heard);
            Method handle = type.getMethod("handle", type, listener);
            Object named = type.getConstructor(String.class).newInstance(signal);
            Object before = handle.invoke(null, named, listening);
            return () -> restore(handle, named, before);
        } catch (ReflectiveOperationException e) {
            LOG.debug("Signal {} cannot be listened for here", signal, e);
            return () -> {};
        }
    }

    private static void restore(Method handle, Object signal, Object before) {
        try {
            handle.invoke(null, signal, before);
        } catch (ReflectiveOperationException e) {
            LOG.debug("Signal {} is still listened for", signal, e);
        }
    }
}
