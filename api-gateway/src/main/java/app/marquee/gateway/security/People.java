package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Listed;
import app.marquee.messaging.web.ApiProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may sign in. Somebody can always manage the others: the last administrator who may sign in stays one. */
@Component
class People {
    private static final int SHORTEST_PASSWORD = 8;
    private static final int LONGEST_NAME = 100;

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    People(
            AccountRepository accounts,
            SessionRepository sessions,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What is null stays as it is.
     *
     * @param revision of the person as they were seen; without one the change is made whatever they are now
     */
    record Change(
            @Nullable Long revision,
            @Nullable String username,
            @Nullable String role,
            @Nullable Boolean disabled) {}

    Listed add(String name, String password, Role role) {
        String wanted = checkedName(name);
        return accounts.add(wanted, encoded(password), role, clock.instant())
                .flatMap(accounts::listed)
                .orElseThrow(() -> taken(wanted));
    }

    /** Somebody disabled is signed out at once. */
    Listed change(long id, Change change) {
        return guarded(id, before -> {
            if (change.revision() != null && change.revision() != before.revision()) {
                throw ApiProblem.changed("Somebody else has changed '" + before.name() + "' meanwhile.", before);
            }
            String name = change.username() == null ? before.name() : checkedName(change.username());
            Role role = change.role() == null ? Role.ofPerson(before.role()) : AccountController.role(change.role());
            boolean disabled = change.disabled() == null ? before.disabled() : change.disabled();
            if (!accounts.change(id, name, role, disabled)) {
                throw taken(name);
            }
            if (disabled) {
                sessions.closeAll(id, null);
            }
        });
    }

    /** Signs the person out wherever they are. */
    void setPassword(long id, String password) {
        String encoded = encoded(password);
        guarded(id, before -> {
            accounts.setPassword(id, encoded);
            sessions.closeAll(id, null);
        });
    }

    /**
     * Signs the person out everywhere but here.
     *
     * @param session hash of the token of the session that stays
     */
    void setOwnPassword(long id, String password, @Nullable String session) {
        String encoded = encoded(password);
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(id, encoded);
            sessions.closeAll(id, session);
        });
    }

    void remove(long id) {
        transaction.executeWithoutResult(status -> {
            accounts.holdPeople();
            Listed before = found(id);
            accounts.remove(id);
            oneAdministratorLeft(before);
        });
    }

    private Listed guarded(long id, Consumer<Listed> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            accounts.holdPeople();
            Listed before = found(id);
            change.accept(before);
            oneAdministratorLeft(before);
            return found(id);
        }));
    }

    private void oneAdministratorLeft(Listed before) {
        if (!accounts.anyAdministrator()) {
            throw ApiProblem.conflict(
                    "'" + before.name() + "' is the last administrator who may sign in.",
                    "Make another administrator first.");
        }
    }

    private Listed found(long id) {
        return accounts.listed(id)
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no person " + id + ".", "People are listed under /api/v1/people."));
    }

    Optional<Long> insert(String name, String password, Role role) {
        return accounts.add(checkedName(name), encoded(password), role, clock.instant());
    }

    private String encoded(String password) {
        if (password.length() < SHORTEST_PASSWORD || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw ApiProblem.badRequest(
                    "The password is too short or too long.",
                    "Give at least " + SHORTEST_PASSWORD + " characters and at most 72 bytes.");
        }
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the password was not encoded");
        }
        return encoded;
    }

    private static String checkedName(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST_NAME
                || stripped.contains(":")
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw ApiProblem.badRequest(
                    "'" + stripped + "' cannot be a name.",
                    "Give 1 to " + LONGEST_NAME + " characters without a colon.");
        }
        return stripped;
    }

    private static ApiProblem taken(String name) {
        return ApiProblem.conflict("Somebody is called '" + name + "' already.", "Choose another name.");
    }
}
