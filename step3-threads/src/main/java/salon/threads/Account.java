package salon.threads;

/**
 * Somebody who has registered.
 *
 * @param id stays the same for as long as the account is there
 * @param username as it was typed when registering
 */
public record Account(String id, String username) {}
