package salon.threads.races;

/** What a race came to: the broken variant's outcome beside the fixed one's. */
public record Verdict(Outcome broken, Outcome fixed) {
    /**
     * What one variant did.
     *
     * @param right whether it did what it should
     * @param told what happened and why, in a line or two
     */
    public record Outcome(boolean right, String told) {
        private String indented() {
            return told.replace("\n", "\n        ");
        }
    }

    @Override
    public String toString() {
        return "Broken: " + broken.indented() + "\nFixed:  " + fixed.indented();
    }
}
