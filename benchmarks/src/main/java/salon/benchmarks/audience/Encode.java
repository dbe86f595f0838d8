package salon.benchmarks.audience;

import salon.threads.Letter;
import salon.threads.Recipient;

/** How often a message to a whole room becomes JSON. */
public enum Encode {
    /** For each member again. */
    PER_MEMBER {
        @Override
        public Recipient before(Recipient member) {
            return letter -> member.offer(new Letter(letter.envelope()));
        }
    },
    /** Once for all, as a {@link Letter} does by itself. */
    ONCE {
        @Override
        public Recipient before(Recipient member) {
            return member;
        }
    };

    /** A member who is offered letters that are encoded this often. */
    public abstract Recipient before(Recipient member);
}
