package salon.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a class makes use of, by what its class file says. */
final class Mentions {
    private Mentions() {}

    /** The methods, constructors and fields that it and its nested classes name, as {@code java.util.Random.<init>}. */
    static Set<String> of(Class<?> type) throws IOException {
        Set<String> mentions = new TreeSet<>();
        for (Class<?> nested : type.getNestMembers()) {
            String file = "/" + nested.getName().replace('.', '/') + ".class";
            try (InputStream in = Objects.requireNonNull(nested.getResourceAsStream(file), file)) {
                ClassFile.of().parse(in.readAllBytes()).constantPool().forEach(entry -> {
                    if (entry instanceof MemberRefEntry member) {
                        mentions.add(member.owner().asInternalName().replace('/', '.') + "."
                                + member.name().stringValue());
                    }
                });
            }
        }
        return mentions;
    }
}
