package app.marquee.gateway.security;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.messaging.web.ApiProblem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** There are no default accounts: who can read this machine's log or files makes the first one, once. */
@Component
class FirstAdministrator implements ReadyWork {
    static final String FILE = "setup-token";
    static final int SHORTEST_PASSWORD = 8;
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final WebhookSecrets webhooks;
    private final SecretFiles files;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rounds again = new Rounds("first-administrator", this::again);

    FirstAdministrator(
            AccountRepository accounts,
            WebhookSecrets webhooks,
            SecretFiles files,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.files = files;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        try {
            prepare();
        } catch (DataAccessException | TransactionException e) {
            again.start();
        }
    }

    private void again(Rounds itself) throws InterruptedException {
        Thread.sleep(1_000);
        prepare();
        itself.end();
    }

    private void prepare() {
        webhooks.announce();
        if (accounts.anybody()) {
            files.delete(FILE);
            return;
        }
        Optional<String> written = files.read(FILE);
        String token = written.orElseGet(Tokens::random);
        accounts.rememberSetupToken(Tokens.hash(token), clock.instant());
        if (written.isEmpty()) {
            files.write(FILE, token);
            log.warn(
                    "Nobody can sign in yet. Make the first administrator with this one-time token (also in {}): {}",
                    files.path(FILE),
                    token);
        }
    }

    @Override
    public void stop() {
        again.stop();
    }

    boolean needed() {
        return !accounts.anybody();
    }

    void make(String token, String name, String password) {
        checked(name, password);
        transaction.executeWithoutResult(status -> {
            boolean good = accounts.takeSetupToken(Tokens.hash(token.strip()));
            if (accounts.anybody()) {
                throw new ApiProblem(
                        HttpStatus.GONE,
                        "The first administrator was made before.",
                        "Sign in, or ask an administrator for an account.");
            }
            if (!good) {
                throw new ApiProblem(
                        HttpStatus.FORBIDDEN,
                        "This is not the one-time token.",
                        "It stands in the log and in " + files.path(FILE) + ".");
            }
            accounts.add(name.strip(), encode(password), Role.ADMIN, clock.instant());
            accounts.forgetSetupTokens();
        });
        files.delete(FILE);
        log.info("the first administrator was made");
    }

    void add(String name, String password, Role role) {
        checked(name, password);
        if (accounts.add(name.strip(), encode(password), role, clock.instant()).isEmpty()) {
            throw ApiProblem.conflict("Somebody is called '" + name.strip() + "' already.", "Choose another name.");
        }
    }

    private String encode(String password) {
        String encoded = encoder.encode(password);
        if (encoded == null) {
            throw new IllegalStateException("the password was not encoded");
        }
        return encoded;
    }

    private static void checked(String name, String password) {
        if (name.isBlank() || name.length() > 100 || name.contains(":")) {
            throw ApiProblem.badRequest(
                    "'" + name + "' cannot be a name.", "Give 1 to 100 characters without a colon.");
        }
        if (password.length() < SHORTEST_PASSWORD || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw ApiProblem.badRequest(
                    "The password is too short or too long.",
                    "Give at least " + SHORTEST_PASSWORD + " characters and at most 72 bytes.");
        }
    }
}
