package salon.testing;

import java.lang.management.LockInfo;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/**
 * Wakes threads that wait, for no reason. "A thread can wake up without being notified, interrupted, or timing out"
 * ({@link Object#wait}), seldom enough that hardly anybody sees it happen; here it happens every time.
 */
public final class SpuriousWakeUp {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());

    private SpuriousWakeUp() {}

    /**
     * Wakes those threads that wait on something within reach of an object's fields, and returns when each has either
     * gone back to waiting or ended. Others, as those inside a queue of the JDK, are left alone.
     */
    public static void in(Object owner, Collection<Thread> threads) throws Exception {
        SpuriousWakeUp wakeUp = new SpuriousWakeUp();
        wakeUp.reach(owner);
        for (Thread thread : threads) {
            wakeUp.wake(thread);
        }
    }

    private void reach(@Nullable Object value) throws IllegalAccessException {
        if (value == null || !reached.add(value)) {
            return;
        }
        if (value instanceof List<?> list) {
            for (Object element : list) {
                reach(element);
            }
        }
        for (Class<?> type = value.getClass(); type != null && isOurs(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!field.getType().isPrimitive()) {
                    field.setAccessible(true);
                    reach(field.get(Modifier.isStatic(field.getModifiers()) ? null : value));
                }
            }
        }
    }

    /** The JDK lets nobody look into its own objects. */
    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("salon.");
    }

    private void wake(Thread thread) throws Exception {
        ThreadInfo waiting = THREADS.getThreadInfo(thread.threadId());
        if (waiting != null && waiting.getLockInfo() != null && wakeOn(waiting.getLockInfo())) {
            Progress.until(_ -> {
                ThreadInfo now = THREADS.getThreadInfo(thread.threadId());
                return now == null || now.getWaitedCount() > waiting.getWaitedCount();
            });
        }
    }

    private boolean wakeOn(LockInfo waitedOn) {
        for (Object object : reached) {
            if (System.identityHashCode(object) == waitedOn.getIdentityHashCode()
                    && object.getClass().getName().equals(waitedOn.getClassName())) {
                wakeOn(object);
                return true;
            }
        }
        return false;
    }

    private void wakeOn(Object object) {
        if (object instanceof Condition condition) {
            reached.stream().filter(Lock.class::isInstance).map(Lock.class::cast)
                    .forEach(lock -> signal(condition, lock));
        } else {
            synchronized (object) {
                object.notifyAll();
            }
        }
    }

    private static void signal(Condition condition, Lock lock) {
        lock.lock();
        try {
            condition.signalAll();
        } catch (IllegalMonitorStateException e) {
            // It belongs to another lock.
        } finally {
            lock.unlock();
        }
    }
}
