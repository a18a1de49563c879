package app.marquee.publisher.publishing;

import app.marquee.messaging.Listener;
import app.marquee.model.event.FileRemoved;
import app.marquee.publisher.desired.PublicationRepository;
import app.marquee.publisher.publishing.WithdrawalRepository.Withdrawal;
import org.springframework.stereotype.Component;

/** Marks what was published for a media file that is gone, to be withdrawn when its time has come. */
@Component
class FileRemovedListener implements Listener<FileRemoved> {
    private final WithdrawalRepository withdrawals;
    private final PublicationRepository publications;

    FileRemovedListener(WithdrawalRepository withdrawals, PublicationRepository publications) {
        this.withdrawals = withdrawals;
        this.publications = publications;
    }

    @Override
    public void on(FileRemoved removed) {
        long file = removed.file().id();
        withdrawals.put(
                file, removed.file().libraryId(), new Withdrawal(removed.file().revision(), removed.withdrawAfter()));
        publications.dueForFile(file, removed.withdrawAfter());
    }
}
