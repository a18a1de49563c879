package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Person;
import app.marquee.messaging.settings.Live;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Proves who somebody is by name and password. */
@Component
class SignIn {
    private static final int LOCKS = 64;

    private final AccountRepository accounts;
    private final PasswordEncoder encoder;
    private final AttemptLimit byName;
    private final AttemptLimit byAddress;
    private final Lock[] oneAtATime =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);
    private final String nobody;

    SignIn(AccountRepository accounts, PasswordEncoder encoder, Live<SecuritySettings> settings, Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.byName = new AttemptLimit(settings.get().attempts(), settings.get().attemptsWithin(), clock);
        this.byAddress =
                new AttemptLimit(settings.get().attempts() * 4, settings.get().attemptsWithin(), clock);
        this.nobody = encoder.encode(Tokens.random());
    }

    /**
     * Empty when name or password is wrong; which of them is not told, nor shown by the time it takes. From one address one
     * after the other, so that many guesses at once are no more than the limit allows.
     */
    Optional<Person> by(String name, String password, String address) {
        Lock lock = oneAtATime[Math.floorMod(address.hashCode(), LOCKS)];
        lock.lock();
        try {
            return check(name, password, address);
        } finally {
            lock.unlock();
        }
    }

    private Optional<Person> check(String name, String password, String address) {
        String key = name.toLowerCase(Locale.ROOT) + "@" + address;
        Optional<Duration> rest = byName.rest(key).or(() -> byAddress.rest(address));
        if (rest.isPresent()) {
            throw new TooManyAttemptsException(rest.get());
        }
        Optional<Person> person = accounts.person(name);
        boolean right = encoder.matches(password, person.map(Person::password).orElse(nobody));
        if (!right || person.isEmpty()) {
            byName.failed(key);
            byAddress.failed(address);
            return Optional.empty();
        }
        byName.succeeded(key);
        return person;
    }
}
