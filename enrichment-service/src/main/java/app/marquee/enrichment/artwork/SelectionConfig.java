package app.marquee.enrichment.artwork;

import app.marquee.messaging.web.ApiProblem;
import app.marquee.model.media.ArtworkType;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * How images of one type are chosen in a library. A member that is left out is as for libraries without rules of their
 * own.
 *
 * @param own            whether the library has a rule of its own for this type; ignored when it is written
 * @param minCount       so many are chosen even if they are smaller than wished
 * @param maxCount       0 to 20; 0 for none of this type
 * @param minWidth       pixels; 0 for any; likewise {@code minHeight}
 * @param preferLanguage ISO 639-1
 * @param phashSimilarityThreshold from 0 to 1
 * @param providerPriority best first
 */
record SelectionConfig(
        ArtworkType assetType,
        @Nullable Boolean own,
        @Nullable Integer minCount,
        @Nullable Integer maxCount,
        @Nullable Integer minWidth,
        @Nullable Integer minHeight,
        @Nullable String preferLanguage,
        @Nullable Double weightResolution,
        @Nullable Double weightVotes,
        @Nullable Double weightLanguage,
        @Nullable Double weightProvider,
        @Nullable Double phashSimilarityThreshold,
        @Nullable List<String> providerPriority) {
    private static final int MOST_IMAGES = 20;
    private static final int LARGEST_SIDE = 20_000;

    static SelectionConfig of(ArtworkType type, boolean own, SelectionRules rules) {
        return new SelectionConfig(
                type,
                own,
                rules.least(),
                rules.most(),
                rules.minWidth(),
                rules.minHeight(),
                rules.language(),
                rules.resolutionWeight(),
                rules.votesWeight(),
                rules.languageWeight(),
                rules.providerWeight(),
                rules.alikeFrom(),
                rules.providers());
    }

    /** @throws ApiProblem saying which member cannot be */
    SelectionRules over(SelectionRules otherwise) {
        SelectionRules rules = new SelectionRules(
                or(minCount, otherwise.least()),
                or(maxCount, otherwise.most()),
                or(minWidth, otherwise.minWidth()),
                or(minHeight, otherwise.minHeight()),
                or(preferLanguage, otherwise.language()),
                or(weightResolution, otherwise.resolutionWeight()),
                or(weightVotes, otherwise.votesWeight()),
                or(weightLanguage, otherwise.languageWeight()),
                or(weightProvider, otherwise.providerWeight()),
                or(phashSimilarityThreshold, otherwise.alikeFrom()),
                or(providerPriority, otherwise.providers()));
        check(rules);
        return rules;
    }

    private static void check(SelectionRules rules) {
        demand(
                rules.most() >= 0 && rules.most() <= MOST_IMAGES && rules.least() >= 0 && rules.least() <= rules.most(),
                "minCount " + rules.least() + " and maxCount " + rules.most() + " do not fit together",
                "give 0 <= minCount <= maxCount <= " + MOST_IMAGES);
        demand(
                within(rules.minWidth()) && within(rules.minHeight()),
                "no image is " + rules.minWidth() + " x " + rules.minHeight() + " pixels large",
                "give 0 to " + LARGEST_SIDE + " pixels");
        demand(
                rules.language().matches("[a-z]{2,3}"),
                "'" + rules.language() + "' is no language",
                "give a code of ISO 639-1, for example en");
        demand(
                Math.abs(weights(rules).sum() - 1) < 0.0001 && weights(rules).allMatch(each -> each >= 0 && each <= 1),
                "the weights do not sum to 1",
                "give four weights from 0 to 1 whose sum is 1");
        demand(
                rules.alikeFrom() >= 0.5 && rules.alikeFrom() <= 1,
                "a likeness of " + rules.alikeFrom() + " tells no duplicates",
                "give 0.5 to 1; 0.9 is usual");
        demand(
                rules.providers().size() <= 20 && rules.providers().stream().allMatch(each -> each.length() <= 50),
                "the providers cannot be read",
                "give up to 20 short names, for example [\"tmdb\", \"fanart.tv\"]");
    }

    private static DoubleStream weights(SelectionRules rules) {
        return DoubleStream.of(
                rules.resolutionWeight(), rules.votesWeight(), rules.languageWeight(), rules.providerWeight());
    }

    private static boolean within(int side) {
        return side >= 0 && side <= LARGEST_SIDE;
    }

    private static void demand(boolean holds, String what, String remedy) {
        if (!holds) {
            throw ApiProblem.badRequest(what, remedy);
        }
    }

    private static <T> T or(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }
}
