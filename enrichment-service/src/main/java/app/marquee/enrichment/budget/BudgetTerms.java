package app.marquee.enrichment.budget;

/**
 * What of a provider's requests is ours at present.
 *
 * @param share of the profile's limit, more than 0 and at most 1
 */
record BudgetTerms(BudgetProfile profile, double share) {
    int limit() {
        return shared(profile.limit());
    }

    int floor() {
        return shared(profile.floor());
    }

    private int shared(int requests) {
        return Math.max(1, (int) Math.floor(requests * share));
    }
}
