package salon.grading.harness;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Loads the packages {@code exercise}: the student's classes from their folder, and the tests of these classes anew, so
 * that they meet the student's and not our stubs. All other classes are the program's own.
 */
final class ExerciseLoader extends URLClassLoader {
    private static final Pattern EXERCISE = Pattern.compile("salon\\.\\w+\\.exercise\\.[^.]+");
    private static final Pattern TEST = Pattern.compile(".*\\.Your\\w+Test(\\$.*)?");

    ExerciseLoader(Path classes) throws MalformedURLException {
        super(new URL[] {classes.toUri().toURL()}, ExerciseLoader.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!EXERCISE.matcher(name).matches()) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            return TEST.matcher(name).matches() ? ourTest(name) : findClass(name);
        }
    }

    /** So that who reads a class's code reads that of the class that was loaded. */
    @Override
    public @Nullable URL getResource(String name) {
        String className = name.replace('/', '.').replaceFirst("\\.class$", "");
        boolean isStudents = EXERCISE.matcher(className).matches() && !TEST.matcher(className).matches();
        return isStudents ? findResource(name) : super.getResource(name);
    }

    /** Never from the student's folder, whatever lies there. */
    private Class<?> ourTest(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
