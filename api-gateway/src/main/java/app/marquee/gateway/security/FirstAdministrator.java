package app.marquee.gateway.security;

import app.marquee.gateway.background.Rounds;
import app.marquee.messaging.lifecycle.ReadyWork;
import app.marquee.messaging.web.ApiProblem;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** There are no default accounts: who can read this machine's log or files makes the first one, once. */
@Component
class FirstAdministrator implements ReadyWork {
    static final String FILE = "setup-token";
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final AccountRepository accounts;
    private final WebhookSecrets webhooks;
    private final SecretFiles files;
    private final People people;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Rounds again = new Rounds("first-administrator", this::again);

    FirstAdministrator(
            AccountRepository accounts,
            WebhookSecrets webhooks,
            SecretFiles files,
            People people,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.webhooks = webhooks;
        this.files = files;
        this.people = people;
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
            people.insert(name, password, Role.ADMIN);
            accounts.forgetSetupTokens();
        });
        files.delete(FILE);
        log.info("the first administrator was made");
    }
}
