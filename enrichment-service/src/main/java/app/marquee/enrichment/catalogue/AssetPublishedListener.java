package app.marquee.enrichment.catalogue;

import app.marquee.messaging.Listener;
import app.marquee.model.event.AssetPublished;
import org.springframework.stereotype.Component;

/** Notes that an item was published. What is held or failed stays unpublished. */
@Component
class AssetPublishedListener implements Listener<AssetPublished> {
    private final ItemRepository items;

    AssetPublishedListener(ItemRepository items) {
        this.items = items;
    }

    @Override
    public void on(AssetPublished published) {
        switch (published.outcome()) {
            case WRITTEN, UNCHANGED -> items.published(published.itemId(), published.revision());
            case HELD, FAILED -> {}
        }
    }
}
