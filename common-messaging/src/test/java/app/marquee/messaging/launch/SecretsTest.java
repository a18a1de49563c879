package app.marquee.messaging.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void aSecretIsMadeOnceAndKept() {
        String first = new Secrets(new Home(folder)).getOrMake("key");

        assertThat(first).hasSizeGreaterThan(30);
        assertThat(new Secrets(new Home(folder)).getOrMake("key")).isEqualTo(first);
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        new Secrets(new Home(folder)).getOrMake("key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void manyWhoWantItAtOnceGetTheSame() {
        Secrets secrets = new Secrets(new Home(folder));

        assertThat(IntStream.range(0, 50).parallel().mapToObj(i -> secrets.getOrMake("shared")))
                .containsOnly(secrets.getOrMake("shared"));
        assertThat(folder.resolve("secrets").toFile().list()).containsExactly("shared");
    }

    @Test
    void aSecretGivenAsAFileIsTaken() throws IOException {
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/given"), "from the administrator\n");

        assertThat(new Secrets(new Home(folder)).getOrMake("given")).isEqualTo("from the administrator");
    }
}
