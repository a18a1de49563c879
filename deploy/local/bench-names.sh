# shellcheck shell=bash
# `./marquee bench names`: how fast names are read, how soon the command answers, and how many of a corpus are read right. Sourced, never run.

# What was reached; less is a step back. In percent of the corpus's names that need no hint and are no fragments.
NAMES_FLOORS='{"all": 98, "guessit": 97, "jellyfin": 99, "kodi": 96.5, "radarr": 99, "sonarr": 98.5, "tmm": 95.5}'
NAMES_PER_SECOND=20000

# bench_names [CORPUS JUDGE]: without a corpus only the speed is measured.
bench_names() {
  local corpus=${1:-${MARQUEE_SHARED:-$MARQUEE_ROOT/../shared}/corpora/parser-dev.jsonl} judge=${2:-${MARQUEE_SHARED:-$MARQUEE_ROOT/../shared}/tools/score_parser.py}
  local module=$MARQUEE_ROOT/scanner-service/target out=$MARQUEE_HOME/bench-names speed scores='{}' start
  need jq
  find_java
  if [ ! -s "$module/bench.classpath" ] || bench_stale "$module/bench.classpath"; then
    step "Building what is measured (log: $MARQUEE_HOME/log/build.log)" >&2
    (cd "$MARQUEE_ROOT" && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package -pl scanner-service -am < /dev/null) > "$MARQUEE_HOME/log/build.log" 2>&1 || build_failed
    touch "$module/bench.classpath"
  fi
  mkdir -p "$out"
  "$JAVA" -cp "$module/test-classes:$module/classes:$(cat "$module/bench.classpath")" org.openjdk.jmh.Main NameReaderBenchmark -rf json -rff "$out/jmh.json" > "$out/jmh.log" 2>&1 ||
    die "The benchmark failed." "See $out/jmh.log"
  speed=$(jq -c '{namesPerSecond: (.[] | select(.benchmark | endswith("warm")) | .primaryMetric.score | floor), firstTenMillis: (.[] | select(.benchmark | endswith("cold")) | .primaryMetric.score | floor)}' "$out/jmh.json")
  "$MARQUEE_ROOT/marquee" parse 'Heat (1995).mkv' > /dev/null # what is not built is built now, not while the clock runs
  start=$(date +%s%N)
  "$MARQUEE_ROOT/marquee" parse 'Heat (1995)/Heat (1995).mkv' > /dev/null
  start=$((($(date +%s%N) - start) / 1000000))
  if [ -f "$corpus" ] && [ -f "$judge" ]; then
    jq -r .input "$corpus" | "$MARQUEE_ROOT/marquee" parse > "$out/predictions.jsonl"
    python3 "$judge" "$corpus" "$out/predictions.jsonl" --json "$out/scores.json" >&2
    scores=$(jq -c '[.[] | select(.kind == "ALL" and .source != "ALL" and (.source | contains("/") | not))]
      | (map({(.source): (1000 * .identityRight / .identityCases | round / 10)}) | add)
      + {all: (1000 * (map(.identityRight) | add) / (map(.identityCases) | add) | round / 10)}' "$out/scores.json")
  fi
  jq -cn --argjson speed "$speed" --argjson scores "$scores" --argjson floors "$NAMES_FLOORS" --argjson least "$NAMES_PER_SECOND" --argjson start "$start" '
    {bench: "names"} + $speed + {commandMillis: $start, identity: $scores,
     below: ([$scores | to_entries[] | select(.value < $floors[.key]) | .key] + (if $speed.namesPerSecond < $least then ["namesPerSecond"] else [] end))}' |
    tee "$out/result.json"
  [ "$(jq '.below | length' "$out/result.json")" = 0 ]
}
