package app.marquee.enrichment.artwork;

import app.marquee.enrichment.provider.Candidate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Images that nobody wants to see again, of whatever item. */
@Repository
class RejectionRepository {
    private final JdbcClient jdbc;

    RejectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns the other items of which this image is selected. */
    List<Long> reject(CandidateView candidate, @Nullable String reason, String by) {
        jdbc.sql("""
                insert into rejected_assets (provider, provider_url, asset_type, reason, rejected_by)
                values (:provider, :url, :type, :reason, :by) on conflict (provider, provider_url) do nothing
                """)
                .param("provider", candidate.provider())
                .param("url", candidate.url())
                .param("type", CandidateRepository.wire(candidate.assetType()))
                .param("reason", reason)
                .param("by", by)
                .update();
        jdbc.sql("update asset_candidates set is_rejected = true where id = :id")
                .param("id", candidate.id())
                .update();
        return using(candidate.provider(), candidate.url()).stream()
                .filter(item -> item != candidate.itemId())
                .toList();
    }

    /** Those of these that a person wants nowhere. */
    Set<Candidate> among(Collection<Candidate> offered) {
        if (offered.isEmpty()) {
            return Set.of();
        }
        Set<List<String>> rejected = Set.copyOf(jdbc.sql("""
                select provider, provider_url from rejected_assets where provider_url = any(:urls)
                """)
                .param("urls", offered.stream().map(Candidate::url).toArray(String[]::new))
                .query((row, number) -> List.of(row.getString("provider"), row.getString("provider_url")))
                .list());
        return offered.stream()
                .filter(each -> rejected.contains(List.of(each.provider(), each.url())))
                .collect(Collectors.toSet());
    }

    /** Of whatever item; returns the items that have it, nothing when it was rejected before. */
    Optional<List<Long>> reject(
            String provider, String url, @Nullable String type, @Nullable String reason, @Nullable String by) {
        boolean fresh = jdbc.sql("""
                        insert into rejected_assets (provider, provider_url, asset_type, reason, rejected_by)
                        values (:provider, :url, :type, :reason, :by) on conflict (provider, provider_url) do nothing
                        """)
                        .param("provider", provider)
                        .param("url", url)
                        .param("type", type)
                        .param("reason", reason)
                        .param("by", by)
                        .update()
                == 1;
        jdbc.sql("update asset_candidates set is_rejected = true where provider = :provider and provider_url = :url")
                .param("provider", provider)
                .param("url", url)
                .update();
        return fresh ? Optional.of(using(provider, url)) : Optional.empty();
    }

    /** Newest first; {@code before} leaves only those with a lower id. */
    List<Rejection> list(@Nullable Long before, int most) {
        return jdbc.sql("""
                select id, provider, provider_url as url, asset_type as assetType, reason, rejected_by as rejectedBy,
                    rejected_at as rejectedAt
                from rejected_assets where cast(:before as bigint) is null or id < :before order by id desc limit :most
                """)
                .param("before", before)
                .param("most", most)
                .query(Rejection.class)
                .list();
    }

    /** The image may be chosen again; returns the items that have it, nothing when there is no such rejection. */
    Optional<List<Long>> forgive(long rejection) {
        return jdbc.sql("delete from rejected_assets where id = :id returning provider, provider_url")
                .param("id", rejection)
                .query((row, number) -> {
                    String provider = row.getString("provider");
                    String url = row.getString("provider_url");
                    return List.of(provider, url);
                })
                .optional()
                .map(image -> {
                    jdbc.sql("""
                            update asset_candidates set is_rejected = false
                            where provider = :provider and provider_url = :url
                            """)
                            .param("provider", image.getFirst())
                            .param("url", image.getLast())
                            .update();
                    return using(image.getFirst(), image.getLast());
                });
    }

    private List<Long> using(String provider, String url) {
        return jdbc.sql("""
                select distinct entity_id from asset_candidates where provider = :provider and provider_url = :url
                """)
                .param("provider", provider)
                .param("url", url)
                .query(Long.class)
                .list();
    }

    /** @param assetType of the candidate that was rejected */
    record Rejection(
            long id,
            String provider,
            String url,
            @Nullable String assetType,
            @Nullable String reason,
            @Nullable String rejectedBy,
            Instant rejectedAt) {}
}
