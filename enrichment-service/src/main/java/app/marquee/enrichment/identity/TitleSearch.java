package app.marquee.enrichment.identity;

import app.marquee.enrichment.catalogue.FileRepository;
import app.marquee.enrichment.provider.MetadataProvider;
import app.marquee.enrichment.provider.ProviderAwayException;
import app.marquee.enrichment.provider.ProviderLack;
import app.marquee.enrichment.provider.Providers;
import app.marquee.messaging.web.ApiProblem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A person looks for a question's title in words of their own. */
@Component
public class TitleSearch {
    private final Providers providers;
    private final FileRepository files;
    private final TitleMatcher matcher = new TitleMatcher();

    TitleSearch(Providers providers, FileRepository files) {
        this.providers = providers;
        this.files = files;
    }

    /**
     * One request. What is found is scored against what the files of the question say, best first.
     *
     * @throws ApiProblem when nobody can be asked at present
     */
    public List<ScoredTitle> search(Question question, String title, @Nullable Integer year) {
        MetadataProvider provider = providers.of(question.demo()).orElseThrow(() -> nobody(question));
        try {
            Clues clues = Clues.of(files.sample(question.id(), AnswerQuestionListener.ASKING));
            return matcher.score(
                    question.sought(clues),
                    provider.search(question.kind(), title, year, question.language()),
                    Map.of());
        } catch (ProviderAwayException e) {
            throw nobody(question);
        }
    }

    private ApiProblem nobody(Question question) {
        return ApiProblem.unavailable(
                providers.lack(question.demo()).map(ProviderLack::problem).orElse("The provider cannot be asked now."),
                "Try again later, or match it by its number at TMDb.");
    }
}
