package salon.rooms.cli;

import java.util.Locale;

/** The languages that the programs speak. */
public enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** The language as Java knows it. */
    public Locale locale() {
        return locale;
    }

    /** The machine's language, or English. */
    public static Language ofMachine() {
        return Locale.getDefault().getLanguage().equals("fr") ? FR : EN;
    }

    /** Its name as people type it. */
    @Override
    public String toString() {
        return locale.getLanguage();
    }
}
