# shellcheck shell=bash
# `./marquee bench NAME`: measures; prints a table and as its last line one JSON object. Sourced, never run.

BENCHES="chaos rescan webhook flow footprint window cold unlimited urgent messaging names match api events"

bench_command() {
  local name=${1:-} classes=$MARQUEE_ROOT/end-to-end-tests/target
  [[ -n $name && " $BENCHES " == *" $name "* ]] || die "There is no bench${name:+ called $name}; which one?" "./marquee bench NAME, one of: $BENCHES"
  shift
  home_folders
  if [ "$name" = names ]; then
    bench_names "$@"
    return
  fi
  if [ "$name" = match ]; then
    bench_match "$@"
    return
  fi
  need ffprobe curl jq
  [ "$name" != rescan ] || need strace
  find_java
  forget_providers
  if [ ! -s "$classes/bench.classpath" ] || stale standalone || bench_stale "$classes/bench.classpath"; then
    step "Building what is measured (log: $MARQUEE_HOME/log/build.log)" >&2
    (cd "$MARQUEE_ROOT" && ./mvnw -B -ntp -DskipTests -Dspotless.check.skip package < /dev/null) > "$MARQUEE_HOME/log/build.log" 2>&1 || build_failed
    touch "$classes/bench.classpath"
  fi
  MARQUEE_HOME=$MARQUEE_HOME/bench-infra
  home_folders
  choose_ffprobe
  trap '[ ! -s "$MARQUEE_HOME/infrastructure.env" ] || infrastructure stop >&2' EXIT
  provide_for_bench >&2
  cd "$MARQUEE_ROOT"
  "$JAVA" -Xmx1g -cp "$classes/test-classes:$classes/classes:$(cat "$classes/bench.classpath")" app.marquee.endtoend.bench.Bench "$name" "$@"
}

# Natively where we may, Docker or not: chaos kills RabbitMQ and PostgreSQL by deploy/local/infrastructure.sh.
provide_for_bench() {
  local part missing=''
  for part in rabbitmq postgres redis; do missing+=$(package_of "$part"); done
  if [ -z "$missing" ] || { [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; }; then printf 'native\n' > "$MARQUEE_HOME/run/provider"; fi
  provide rabbitmq postgres redis
}

bench_stale() { [ -n "$(find "$MARQUEE_ROOT"/*/src "$MARQUEE_ROOT"/*/pom.xml "$MARQUEE_ROOT/pom.xml" -newer "$1" -type f -print -quit)" ]; }
