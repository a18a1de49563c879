package app.marquee.messaging.database;

import app.marquee.model.topology.ServiceName;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings this service's schema up to date; does nothing on one that is. */
public class Migration {
    private final ServiceName service;
    private final DataSource dataSource;

    public Migration(ServiceName service, DataSource dataSource) {
        this.service = service;
        this.dataSource = dataSource;
    }

    public void run() {
        Flyway.configure(Migration.class.getClassLoader())
                .dataSource(dataSource)
                .schemas(service.schema())
                .createSchemas(false)
                .locations("classpath:db/migration/messaging", "classpath:db/migration/" + service.schema())
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
