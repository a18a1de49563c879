package app.marquee.publisher.placing;

import app.marquee.publisher.cache.ArtworkCache;
import app.marquee.publisher.placing.Wanted.NfoContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything decided for one item in one library. Nothing is changed.
 *
 * @param claims    the item has afterwards
 * @param vanished  paths whose records go without anything to do on disk
 * @param concerned items that shared a file with what this item no longer wants
 */
record Decisions(List<Decided> decided, List<Claim> claims, Set<String> vanished, Set<Long> concerned) {

    /** @throws PlacingException when the library cannot be looked at */
    static Decisions of(Convergence goal, PlacementRepository placements, LibraryDisk disk, ArtworkCache cache) {
        List<Claim> before = goal.claims();
        Set<String> wantedPaths = goal.wanted().stream().map(Wanted::path).collect(Collectors.toSet());
        List<Claim> staying = before.stream()
                .filter(claim -> !wantedPaths.contains(claim.path()))
                .filter(claim -> goal.waiting().contains(claim.fileId())
                        || goal.missing().contains(TargetNames.stem(claim.path())))
                .toList();
        Set<String> kept = staying.stream().map(Claim::path).collect(Collectors.toSet());
        Set<String> unwanted = before.stream()
                .map(Claim::path)
                .filter(path -> !wantedPaths.contains(path) && !kept.contains(path))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Claim> others = unwanted.isEmpty()
                ? List.of()
                : placements.claimsOfOthers(goal.itemId(), goal.library().id(), unwanted);
        Set<String> othersPaths = others.stream().map(Claim::path).collect(Collectors.toSet());
        Map<String, PlacedFile> records = placements.records(
                goal.library().id(),
                Stream.concat(wantedPaths.stream(), unwanted.stream()).toList());

        List<Decided> decided = new ArrayList<>();
        Set<String> vanished = new HashSet<>();
        List<Claim> claims = new ArrayList<>(staying);
        Set<String> carriedFrom = new HashSet<>();
        try {
            var folders = new LibraryFolders(Path.of(goal.library().linkRoot()), disk);
            var place = new PlaceDecision(goal.library().existing(), folders, disk, cache, records);
            for (Wanted wanted : goal.wanted()) {
                Optional<PlacedFile> predecessor = predecessor(wanted, before, unwanted, records);
                predecessor.ifPresent(file -> carriedFrom.add(file.path()));
                Decided decision = place.on(
                        wanted, predecessor.map(PlacedFile::originalSha256).orElse(null));
                decided.add(decision);
                if (!(decision instanceof Decided.Theirs) || records.containsKey(wanted.path())) {
                    wanted.users()
                            .forEach(user -> claims.add(
                                    new Claim(wanted.path(), goal.itemId(), user.fileId(), user.mediaPath())));
                }
            }
            var withdraw = new WithdrawDecision(folders, disk, cache);
            for (String path : unwanted) {
                PlacedFile ours = records.get(path);
                if (ours != null && !othersPaths.contains(path)) {
                    Optional<Decided> decision = withdraw.on(ours, carriedFrom.contains(path));
                    decision.ifPresent(decided::add);
                    if (decision.isEmpty() || decision.get() instanceof Decided.Theirs) {
                        vanished.add(path);
                    }
                }
            }
        } catch (IOException e) {
            throw new PlacingException("the library cannot be read: " + e.getMessage(), e);
        }
        return new Decisions(
                List.copyOf(decided),
                List.copyOf(claims),
                Set.copyOf(vanished),
                others.stream().map(Claim::itemId).collect(Collectors.toUnmodifiableSet()));
    }

    /** An NFO of ours for the same media file under its old name, which stood in place of somebody else's. */
    private static Optional<PlacedFile> predecessor(
            Wanted wanted, List<Claim> before, Set<String> unwanted, Map<String, PlacedFile> records) {
        if (!(wanted.content() instanceof NfoContent) || records.containsKey(wanted.path())) {
            return Optional.empty();
        }
        Set<Long> files = wanted.users().stream().map(Wanted.User::fileId).collect(Collectors.toSet());
        return before.stream()
                .filter(claim -> files.contains(claim.fileId()) && unwanted.contains(claim.path()))
                .filter(claim -> claim.path().endsWith(".nfo"))
                .flatMap(claim -> Stream.ofNullable(records.get(claim.path())))
                .filter(file -> file.originalSha256() != null)
                .findFirst();
    }

    /** @param texts whether with what NFO files say before and after */
    List<PlannedChange> planned(boolean texts) {
        return decided.stream().map(decision -> planned(decision, texts)).toList();
    }

    private static PlannedChange planned(Decided decision, boolean texts) {
        return switch (decision) {
            case Decided.Place(Step step, var bytes, var old) ->
                new PlannedChange(
                        step.path(),
                        old == null ? PlannedChange.Action.WRITE : PlannedChange.Action.REPLACE,
                        null,
                        texts && step.path().endsWith(".nfo") ? NfoTexts.of(old, bytes.get()) : null);
            case Decided.Withdraw(Step step, var bytes) ->
                new PlannedChange(
                        step.path(),
                        bytes == null ? PlannedChange.Action.REMOVE : PlannedChange.Action.PUT_BACK,
                        null,
                        null);
            case Decided.Right(PlacedFile file, var recorded) ->
                new PlannedChange(file.path(), PlannedChange.Action.UNCHANGED, null, null);
            case Decided.Theirs(String path, String why, boolean ignored) ->
                new PlannedChange(path, PlannedChange.Action.KEEP, why, null);
        };
    }
}
