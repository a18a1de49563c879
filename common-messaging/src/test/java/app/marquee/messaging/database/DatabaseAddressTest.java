package app.marquee.messaging.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {
    @Test
    void aWholeUrlIsTakenApart() {
        DatabaseAddress address = DatabaseAddress.parse("postgresql://me:p%40ss@db.lan:6543/marquee");

        assertThat(address.jdbcUrl()).isEqualTo("jdbc:postgresql://db.lan:6543/marquee");
        assertThat(address.user()).isEqualTo("me");
        assertThat(address.password()).isEqualTo("p@ss");
    }

    @Test
    void thePortIsPostgresOwnWhereNoneIsGiven() {
        assertThat(DatabaseAddress.parse("jdbc:postgresql://db.lan/marquee").port())
                .isEqualTo(5432);
    }

    @Test
    void itPrintsWithoutItsPassword() {
        assertThat(DatabaseAddress.parse("postgresql://me:secret@db.lan/marquee"))
                .hasToString("PostgreSQL at db.lan:5432/marquee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "marquee", "postgresql://db.lan", "postgresql://db.lan/", "postgresql:// x/y"})
    void aUrlThatNamesNoDatabaseIsRefusedWithAnExample(String url) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .hasMessageContaining("MARQUEE_DATABASE_URL must look like postgresql://");
    }
}
