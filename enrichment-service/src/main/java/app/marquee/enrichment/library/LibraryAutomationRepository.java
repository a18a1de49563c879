package app.marquee.enrichment.library;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What happens by itself in each library. */
@Repository
class LibraryAutomationRepository {
    private final JdbcClient jdbc;

    LibraryAutomationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LibraryAutomation> find(long library) {
        return jdbc.sql("""
                select library_id as libraryId, automation_mode as automationMode, auto_enrich as autoEnrich,
                    auto_select_assets as autoSelectAssets, auto_publish as autoPublish,
                    webhook_auto_publish as webhookAutoPublish
                from library_automation_config where library_id = :library
                """)
                .param("library", library)
                .query(LibraryAutomation.class)
                .optional();
    }

    void store(long library, boolean enrich, boolean select) {
        jdbc.sql("""
                insert into library_automation (library_id, auto_enrich, auto_select_assets)
                values (:library, :enrich, :select)
                on conflict (library_id) do update
                set auto_enrich = excluded.auto_enrich, auto_select_assets = excluded.auto_select_assets
                """)
                .param("library", library)
                .param("enrich", enrich)
                .param("select", select)
                .update();
    }
}
