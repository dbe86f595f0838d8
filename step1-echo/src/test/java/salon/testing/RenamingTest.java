package salon.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import org.junit.jupiter.api.Test;

class RenamingTest {
    /** Has constants of every length. */
    private static final class Constants {
        private static final long LONG = 1L << 40;
        private static final double DOUBLE = 0.5;
        private static final float FLOAT = 0.25f;
        private final Runnable lambda = () -> System.out.println(LONG + DOUBLE + FLOAT + hashCode());

        private Constants next() {
            lambda.run();
            return this;
        }
    }

    @Test
    void a_class_has_its_new_name_wherever_it_stood_and_is_otherwise_as_it_was() throws Exception {
        byte[] bytes;
        try (InputStream file = RenamingTest.class.getResourceAsStream("RenamingTest$Constants.class")) {
            bytes = file.readAllBytes();
        }
        ClassModel renamed = ClassFile.of().parse(Renaming.of(bytes, text -> text.replace("$Constants", "$Others")));
        assertThat(renamed.thisClass().asInternalName()).isEqualTo("salon/testing/RenamingTest$Others");
        assertThat(renamed.methods()).extracting(method -> method.methodType().stringValue())
                .contains("()Lsalon/testing/RenamingTest$Others;");
        assertThat(Renaming.of(bytes, text -> text)).isEqualTo(bytes);
    }
}
