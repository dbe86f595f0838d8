package salon.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a class makes use of, itself or by its helpers, by what the class files say. Used by one thread. */
final class Mentions {
    private final Class<?> type;
    private final Set<String> read = new HashSet<>();
    private final Set<String> members = new TreeSet<>();

    private Mentions(Class<?> type) {
        this.type = type;
    }

    /** The methods, constructors and fields that are named, as {@code java.util.Random.<init>}. */
    static Set<String> of(Class<?> type) throws IOException {
        Mentions mentions = new Mentions(type);
        mentions.read(type.getName());
        return mentions.members;
    }

    private void read(String name) throws IOException {
        if (!isOurs(name) || !read.add(name)) {
            return;
        }
        String file = "/" + name.replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(file), file)) {
            for (PoolEntry entry : ClassFile.of().parse(in.readAllBytes()).constantPool()) {
                if (entry instanceof MemberRefEntry member) {
                    String owner = member.owner().asInternalName().replace('/', '.');
                    members.add(owner + "." + member.name().stringValue());
                    read(owner);
                }
            }
        }
    }

    /** What stands beside a student's class is the student's, too. */
    private boolean isOurs(String name) {
        return name.equals(type.getName()) || name.startsWith(type.getName() + "$")
                || (type.getPackageName().endsWith(".exercise") && name.startsWith(type.getPackageName() + "."));
    }
}
