package salon.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.protocol.Bytes.bytes;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ElasticInputTest {
    private static byte[] numbered(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i % 251);
        }
        return bytes;
    }

    @ParameterizedTest
    @EnumSource
    void every_byte_is_handed_on_in_its_order(Delivery delivery) throws Exception {
        byte[] sent = numbered(100_000);
        assertThat(new ElasticInput(delivery.of(sent)).readAllBytes()).isEqualTo(sent);
    }

    @ParameterizedTest
    @EnumSource
    void bytes_may_be_looked_at_and_put_back_wherever_the_buffer_ends(Delivery delivery) throws Exception {
        byte[] sent = numbered(2_000);
        InputStream in = new ElasticInput(delivery.of(sent));
        for (byte expected : sent) {
            in.mark(2);
            in.read();
            in.read();
            in.reset();
            assertThat((byte) in.read()).isEqualTo(expected);
        }
        in.mark(2);
        assertThat(in.read()).as("what follows the last byte").isEqualTo(-1);
        in.reset();
        assertThat(in.read()).as("what follows the last byte, at a second look").isEqualTo(-1);
    }

    @Test
    void it_reads_in_larger_pieces_when_much_comes_and_in_small_ones_when_little_does() throws Exception {
        List<Integer> wanted = new ArrayList<>();
        InputStream network = new ByteArrayInputStream(new byte[100_000]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                wanted.add(length);
                return super.read(into, offset, wanted.size() < 12 ? length : 1); // much at first, then byte by byte
            }
        };
        InputStream in = new ElasticInput(network);
        while (wanted.size() < 20) {
            in.read();
        }
        assertThat(wanted).as("how much was asked for, read by read").startsWith(512, 1024, 2048, 4096, 8192, 16_384, 16_384)
                .endsWith(512, 512, 512);
    }

    @Test
    void an_array_may_be_larger_than_what_has_come() throws Exception {
        InputStream in = new ElasticInput(Delivery.WHOLE.of(bytes(1, 2, 3)));
        byte[] into = new byte[10];
        assertThat(in.read(into, 4, 6)).isEqualTo(3);
        assertThat(into).containsExactly(0, 0, 0, 0, 1, 2, 3, 0, 0, 0);
        assertThat(in.read(into, 0, 0)).as("bytes read into no space").isZero();
        assertThat(in.read(into, 0, 1)).as("bytes read at the end").isEqualTo(-1);
    }
}
