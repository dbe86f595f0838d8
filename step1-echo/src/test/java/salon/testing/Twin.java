package salon.testing;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ArrayLoadInstruction;
import java.lang.classfile.instruction.ArrayStoreInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a class once more, with those within it, so that each thread says where it is: before every use of a field
 * or of an array's element, every call and every {@code synchronized}. Otherwise the twin does what the class does. It stands in a package of its
 * own: who rewrites classes as they are loaded, and knows them by their names, would take it for the class.
 */
final class Twin extends ClassLoader {
    private static final ClassDesc LISTENER = ClassDesc.of(Meanwhile.class.getName());
    private static final Pattern CLASS = Pattern.compile("salon/[^;<>\\[.:()]+");
    private static final MethodTypeDesc REACHES = MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int);
    private static final String PACKAGE = "twin.";

    private final String outer;
    private final List<String> places = new ArrayList<>(); // guarded by this

    private Twin(Class<?> type) {
        super(type.getClassLoader());
        this.outer = type.getName();
    }

    /** The twin of a class. */
    static Twin of(Class<?> type) {
        return new Twin(type);
    }

    Class<?> type() throws ClassNotFoundException {
        return loadClass(twin(outer));
    }

    /** Where in the source a place is, as in {@code YourX.java:31}. */
    synchronized String line(int place) {
        return places.get(place);
    }

    private synchronized int place(String line) {
        places.add(line);
        return places.size() - 1;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : isTwin(name) ? define(name) : super.loadClass(name, resolve);
        }
    }

    private static boolean isTwin(String name) {
        return name.contains("." + PACKAGE);
    }

    private static String twin(String name) {
        int simpleName = name.lastIndexOf('.') + 1;
        return name.substring(0, simpleName) + PACKAGE + name.substring(simpleName);
    }

    /** What stands beside a student's class is the student's too, and sees only classes of its own loader. */
    private boolean isOurs(String name) {
        int nameBegins = outer.lastIndexOf('.') + 1;
        return name.equals(outer) || name.startsWith(outer + "$")
                || (outer.contains(".exercise.") && name.startsWith(outer.substring(0, nameBegins)));
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        String original = name.replace("." + PACKAGE, ".");
        try (InputStream file = getParent().getResourceAsStream(original.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = Renaming.of(withPlaces(file.readAllBytes()), this::renamed);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** A name or a descriptor, with those that are ours in the twins' package. */
    private String renamed(String text) {
        return CLASS.matcher(text).replaceAll(found -> {
            String name = found.group().replace('/', '.');
            return Matcher.quoteReplacement(isOurs(name) ? twin(name).replace('.', '/') : found.group());
        });
    }

    private byte[] withPlaces(byte[] bytes) {
        ClassFile format = ClassFile.of(ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(getParent()).orElse(ClassHierarchyResolver.defaultResolver())));
        ClassModel model = format.parse(bytes);
        String source = model.findAttribute(Attributes.sourceFile())
                .map(file -> file.sourceFile().stringValue()).orElse(outer);
        return format.transformClass(model, ClassTransform.transformingMethodBodies(
                CodeTransform.ofStateful(() -> new Places(source))));
    }

    private final class Places implements CodeTransform {
        private final String source;
        private int line;

        Places(String source) {
            this.source = source;
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            switch (element) {
                case LineNumber number -> line = number.line();
                case FieldInstruction _, ArrayLoadInstruction _, ArrayStoreInstruction _, InvokeInstruction _,
                        MonitorInstruction _ ->
                        code.loadConstant(place(source + ":" + line)).invokestatic(LISTENER, "reaches", REACHES);
                default -> {}
            }
            code.with(element);
        }
    }
}
