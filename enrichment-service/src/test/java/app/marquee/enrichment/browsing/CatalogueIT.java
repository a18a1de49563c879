package app.marquee.enrichment.browsing;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One catalogue is started and looked at before people change it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueIT implements ListedItems, EditedItems, ChosenImages {
    private final CatalogueUnderTest catalogue = new CatalogueUnderTest();

    @Override
    public CatalogueUnderTest catalogue() {
        return catalogue;
    }

    @AfterAll
    void stop() {
        catalogue.close();
    }
}
