package app.marquee.scanner;

import app.marquee.messaging.launch.ServiceLauncher;
import app.marquee.model.topology.ServiceName;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The scanner service: run alone, or one of five in standalone. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ScannerApplication {
    public static void main(String[] args) {
        ServiceLauncher.of(ServiceName.SCANNER, ScannerApplication.class).run(args);
    }
}
