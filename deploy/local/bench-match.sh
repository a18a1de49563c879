# shellcheck shell=bash
# `./marquee bench match`: how many names of real films and series are matched rightly, among titles they are easily taken for. Sourced, never run.

# bench_match [CASES]: lines of `movies or series | path | title (year), #id or ask | minutes`; the module's own table without.
bench_match() {
  local module=$MARQUEE_ROOT/enrichment-service/target
  find_java
  if [ ! -s "$module/bench.classpath" ] || bench_stale "$module/bench.classpath"; then
    step "Building what is measured (log: $MARQUEE_HOME/log/build.log)" >&2
    (cd "$MARQUEE_ROOT" && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package -pl enrichment-service -am < /dev/null) > "$MARQUEE_HOME/log/build.log" 2>&1 || build_failed
    touch "$module/bench.classpath"
  fi
  "$JAVA" -Dlogging.level.root=warn -cp "$module/test-classes:$module/classes:$(cat "$module/bench.classpath")" app.marquee.enrichment.tmdb.MatchBench "$@"
}
