# shellcheck shell=bash
# The demo: a small library made here, whose facts come from a stand-in for TMDb unless a key is given. Sourced, never run.

DEMO=$MARQUEE_HOME/demo
STAND_IN_PORT_FILE=$MARQUEE_HOME/run/tmdb-stand-in.port

testkit_program() { printf '%s\n' "$JAVA" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dloader.main=app.marquee.testkit.$1" -jar "$(unpacked testkit)"; }

# Every start decides anew: a demo library that exists needs its provider, unless there is a key by now.
demo_wanted() { [ "$DEMO_ALLOWED" = yes ] && { [ -e "$DEMO" ] || [ ! -e "$MARQUEE_HOME/run/configured" ]; }; }

start_stand_in() {
  local port program
  [ -z "${TMDB_API_KEY:-}" ] || return 0
  if [ -n "${MARQUEE_DEMO_PROVIDER_URL:-}" ]; then return 0; fi
  if [ -s "$STAND_IN_PORT_FILE" ]; then port=$(cat "$STAND_IN_PORT_FILE"); else port=$(free_port 17800); fi
  printf '%s\n' "$port" > "$STAND_IN_PORT_FILE"
  export MARQUEE_DEMO_PROVIDER_URL=http://127.0.0.1:$port
  ! running tmdb-stand-in || return 0
  mapfile -t program < <(testkit_program tmdb.TmdbStandInMain)
  launch tmdb-stand-in "${program[@]}" --port "$port"
  wait_for 20 stand_in_answers "$port" || process_died tmdb-stand-in
  step "No TMDB_API_KEY: the demo library's facts come from a stand-in for TMDb on this machine ($MARQUEE_DEMO_PROVIDER_URL)"
}

stand_in_answers() { running tmdb-stand-in && ! port_free "$1"; }

# make_demo: the files and the two libraries; nothing when any library was ever configured.
make_demo() {
  local count kind program
  count=$(call GET /api/v1/libraries | jq length)
  if [ "$count" -gt 0 ] || [ -e "$MARQUEE_HOME/run/configured" ]; then
    touch "$MARQUEE_HOME/run/configured"
    return 0
  fi
  step "No library yet: making a demo library in $DEMO"
  mkdir -p "$DEMO"
  mapfile -t program < <(testkit_program library.LibraryGeneratorMain)
  "${program[@]}" --demo "$DEMO" > "$MARQUEE_HOME/log/demo.log" 2>&1 ||
    die "The demo library could not be made." "See $MARQUEE_HOME/log/demo.log; ./marquee up --no-demo starts without it."
  for kind in movies series; do
    call POST /api/v1/libraries "$(jq -nc --arg kind "$kind" --arg root "$DEMO/$kind" \
      '{name: ("Demo " + $kind), kind: $kind, root: $root, demo: true}')" > /dev/null
  done
  touch "$MARQUEE_HOME/run/configured"
}
