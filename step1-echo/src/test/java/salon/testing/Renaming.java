package salon.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * Gives classes other names, in a class file: all names stand in its constant pool, as text, and all else refers to them
 * by their place there (The Java Virtual Machine Specification, 4.4).
 */
final class Renaming {
    private static final int UTF8 = 1;

    private Renaming() {}

    /** The class file with each text of its constant pool renamed. */
    static byte[] of(byte[] classFile, UnaryOperator<String> names) throws IOException {
        ByteArrayOutputStream renamed = new ByteArrayOutputStream();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile));
                DataOutputStream out = new DataOutputStream(renamed)) {
            out.writeLong(in.readLong()); // a magic number, and the version
            int count = in.readUnsignedShort();
            out.writeShort(count);
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                out.writeByte(tag);
                if (tag == UTF8) {
                    out.writeUTF(names.apply(in.readUTF()));
                } else {
                    out.write(in.readNBytes(length(tag)));
                    i += tag == 5 || tag == 6 ? 1 : 0; // a long or a double takes two places
                }
            }
            in.transferTo(out);
        }
        return renamed.toByteArray();
    }

    private static int length(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2; // one reference
            case 15 -> 3; // a method handle
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4; // an int or a float, or two references
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("no such constant: " + tag);
        };
    }
}
