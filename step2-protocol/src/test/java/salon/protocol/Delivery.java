package salon.protocol;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** How TCP may hand over what was sent: a receiver must not care. */
enum Delivery {
    WHOLE {
        @Override
        InputStream of(byte... bytes) {
            return new ByteArrayInputStream(bytes);
        }
    },
    BYTE_BY_BYTE {
        @Override
        InputStream of(byte... bytes) {
            return new Trickle(bytes, 1);
        }
    };

    /** As in {@code byte by byte}. */
    @Override
    public String toString() {
        return this == WHOLE ? "in one piece" : "byte by byte";
    }

    /** A stream of these bytes. */
    abstract InputStream of(byte... bytes);
}
