package app.marquee.scanner.library;

import app.marquee.model.media.Library;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Libraries over REST. */
@RestController
@RequestMapping("/api/v1/libraries")
class LibraryController {
    private final Libraries libraries;
    private final LibraryRepository repository;
    private final List<LibraryConfirmed> listeners;

    LibraryController(Libraries libraries, LibraryRepository repository, List<LibraryConfirmed> listeners) {
        this.libraries = libraries;
        this.repository = repository;
        this.listeners = listeners;
    }

    @GetMapping
    List<LibraryAnswer> list() {
        return libraries.all().stream().map(this::answer).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LibraryAnswer create(@RequestBody LibraryRequest request) {
        return answer(libraries.create(request));
    }

    @GetMapping("/{id}")
    LibraryAnswer get(@PathVariable long id) {
        return answer(libraries.get(id));
    }

    @PutMapping("/{id}")
    LibraryAnswer change(@PathVariable long id, @RequestBody LibraryRequest request) {
        return answer(libraries.change(id, request));
    }

    /** Forgets the library; its files stay where they are. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable long id) {
        libraries.delete(id);
    }

    /** A person has looked at the plan of a new library, or at what is missing in a frozen one. */
    @PostMapping("/{id}/confirm")
    LibraryAnswer confirm(@PathVariable long id) {
        Library library = libraries.confirm(id);
        listeners.forEach(listener -> listener.confirmed(library.id()));
        return answer(library);
    }

    private LibraryAnswer answer(Library library) {
        return answer(libraries.get(library.id()));
    }

    private LibraryAnswer answer(StoredLibrary library) {
        return LibraryAnswer.of(library, repository.state(library));
    }
}
