package app.marquee.gateway.security;

import app.marquee.gateway.security.AccountRepository.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may sign in, for administrators. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleController {
    private final AccountRepository accounts;
    private final People people;

    PeopleController(AccountRepository accounts, People people) {
        this.accounts = accounts;
        this.people = people;
    }

    record NewPerson(
            @Nullable String username,
            @Nullable String password,
            @Nullable String role) {}

    record ResetPassword(@Nullable String password) {}

    @GetMapping
    List<Listed> all() {
        return accounts.people();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Listed add(@RequestBody NewPerson person) {
        Role role = AccountController.role(AccountController.given("role", person.role()));
        String name = AccountController.given("username", person.username());
        return people.add(name, AccountController.given("password", person.password()), role);
    }

    @PatchMapping("/{id}")
    Listed change(@PathVariable long id, @RequestBody People.Change change) {
        return people.change(id, change);
    }

    @PutMapping("/{id}/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@PathVariable long id, @RequestBody ResetPassword wanted) {
        people.setPassword(id, AccountController.given("password", wanted.password()));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        people.remove(id);
    }
}
