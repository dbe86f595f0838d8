package salon.rooms.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;
import salon.threads.PasswordHash;

/**
 * Accounts in a file, by SQLite, which runs within this program. Beside the file lies a journal, {@code FILE-journal},
 * empty but while something is written, or when the program was killed meanwhile: whoever opens the file next undoes
 * what was half done.
 */
record SqliteFile(Path file) implements AccountStore {
    static final String PREFIX = "jdbc:sqlite:";

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final int BUSY_MILLIS = 3_000;

    SqliteFile {
        // To SQLite's driver these are not files, but options, places in memory, or resources.
        String name = file.toString();
        if (name.isEmpty() || name.startsWith(":") || name.startsWith("file:") || name.contains("?")) {
            throw new IllegalArgumentException("not the name of a file");
        }
    }

    @Override
    public OpenAccounts open(PasswordHash passwords) throws StoreException {
        makeFile();
        try {
            DataSource source = source();
            Schema.make(source, this);
            return OpenAccounts.in(new OneThread(source), passwords);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Reason.FILE, this, String.valueOf(e.getMessage()));
        }
    }

    /** Hashes are nobody else's business: the file is for its owner alone, where the system knows owners. */
    private void makeFile() {
        FileAttribute<?>[] forOwner = file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
        try {
            Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
            Files.createFile(file, forOwner);
        } catch (IOException e) {
            // Either it is there already, or it can not be made, and SQLite will say what it finds in its place.
        }
    }

    private DataSource source() {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE); // an empty database in the place of one that is gone helps nobody
        // What is acknowledged outlives a power cut. A journal that was deleted, as is SQLite's custom, might be back
        // then and undo it, since FULL does not sync the folder. One that is emptied is synced itself.
        config.setJournalMode(SQLiteConfig.JournalMode.TRUNCATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE); // two that start at once: one waits
        config.setBusyTimeout(BUSY_MILLIS);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl(PREFIX + file);
        return source;
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
