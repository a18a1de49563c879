# shellcheck shell=bash
# The demo: a small library made here, whose facts come from a stand-in for TMDb unless a key is given. Sourced, never run.

DEMO=$MARQUEE_HOME/demo

testkit_program() { printf '%s\n' "$JAVA" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dloader.main=app.marquee.testkit.$1" -jar "$(unpacked testkit)"; }

# Every start decides anew: a demo library that exists needs its provider, unless there is a key by now.
demo_wanted() { [ "$DEMO_ALLOWED" = yes ] && { [ -e "$DEMO" ] || [ ! -e "$MARQUEE_HOME/run/configured" ]; }; }

# kept_port NAME FIRST: a free port, the same at every start.
kept_port() {
  local file=$MARQUEE_HOME/run/$1.port
  [ -s "$file" ] || free_port "$2" > "$file"
  cat "$file"
}

# One process is both: the provider that knows the demo's titles, and a player to tell.
start_stand_in() {
  local port player program
  [ -z "${TMDB_API_KEY:-}" ] || return 0
  if [ -n "${MARQUEE_DEMO_PROVIDER_URL:-}" ]; then return 0; fi
  port=$(kept_port tmdb-stand-in 17800)
  player=$(kept_port demo-player 17900)
  export MARQUEE_DEMO_PROVIDER_URL=http://127.0.0.1:$port
  ! running tmdb-stand-in || return 0
  mapfile -t program < <(testkit_program DemoMain)
  launch tmdb-stand-in "${program[@]}" "$port" "$player" "$(secret demo-player)" "$DEMO"
  wait_for 20 stand_in_answers "$player" || process_died tmdb-stand-in
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
  ! running tmdb-stand-in || add_demo_player
  for kind in movies series; do
    call POST /api/v1/libraries "$(jq -nc --arg kind "$kind" --arg root "$DEMO/$kind" \
      '{name: ("Demo " + $kind), kind: $kind, root: $root, demo: true}')" > /dev/null
  done
  touch "$MARQUEE_HOME/run/configured"
}

# A player that only remembers what it was told, so that the demo's way does not end before it.
add_demo_player() {
  call POST /api/v1/targets "$(jq -nc --arg port "$(kept_port demo-player 17900)" --arg secret "$(secret demo-player)" \
    '{service: "jellyfin", name: "Demo player (a stand-in)", address: ("http://127.0.0.1:" + $port), secret: $secret, pathMappings: [], enabled: true}')" > /dev/null
}
