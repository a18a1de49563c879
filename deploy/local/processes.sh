# shellcheck shell=bash
# Marquee's own processes: one (standalone) or five, with their memory settings. Sourced, never run.

# What was asked for last time is kept, so that `status`, `scan` or a second `up` need not be told again.
STATE=$MARQUEE_HOME/run/up.env
MODE=standalone ENRICHMENT=1 PORT=8080
read_state() {
  # shellcheck source=/dev/null
  [ ! -s "$STATE" ] || . "$STATE"
}
write_state() { printf 'MODE=%s\nENRICHMENT=%s\nPORT=%s\n' "$MODE" "$ENRICHMENT" "$PORT" > "$STATE"; }

# planned_processes: NAME MODULE PORT, a line each, for the mode we are in.
planned_processes() {
  local n
  if [ "$MODE" = standalone ]; then
    say "standalone standalone $PORT"
    return
  fi
  say "scanner-service scanner-service $((PORT + 1))"
  say "enrichment-service enrichment-service $((PORT + 2))"
  for ((n = 2; n <= ENRICHMENT; n++)); do say "enrichment-service-$n enrichment-service $((PORT + 8 + n))"; done
  say "publisher-service publisher-service $((PORT + 3))"
  say "notifier-service notifier-service $((PORT + 4))"
  say "api-gateway api-gateway $PORT"
}

# What has to be built for the mode we are in.
planned_modules() { planned_processes | cut -d' ' -f2 | sort -u; }

started_processes() {
  local file name
  for file in "$MARQUEE_HOME"/run/*.pid; do
    [ -e "$file" ] || continue
    name=$(basename "$file" .pid)
    [ "$name" = tmdb-stand-in ] || say "$name"
  done
}

# jvm_options NAME MODULE, a line each: those of jvm.options and an archive of loaded classes, which the JVM itself makes when
# it first ends; it halves the next start.
jvm_options() {
  local words
  while read -ra words; do
    if [[ ${words[0]:-} == every || ${words[0]:-} == "$2" ]]; then printf '%s\n' "${words[@]:1}"; fi
  done < "$MARQUEE_ROOT/deploy/jvm.options"
  [ -z "${MARQUEE_HEAP:-}" ] || say "-Xmx$MARQUEE_HEAP"
  printf '%s\n' -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$MARQUEE_HOME/app/$2/$1.jsa"
  if [ "$java_version" -eq 24 ]; then say -XX:+UnlockExperimentalVMOptions; fi
  if [ "$java_version" -ge 24 ]; then say -XX:+UseCompactObjectHeaders; fi
}

# before_replacing MODULE: a program is not replaced under a running process.
before_replacing() {
  local name module _
  while read -r name module _; do
    if [ "$module" = "$1" ] && running "$name"; then
      step "$name is older than its sources: stopping it to start the new one"
      stop "$name" 90
    fi
  done < <(planned_processes)
  [ "$1" != testkit ] || stop tmdb-stand-in 5
}

# stop_others: processes of another mode, or more instances than wanted now.
stop_others() {
  local name
  for name in $(started_processes); do
    planned_processes | grep -q "^$name " && continue
    step "Stopping $name, which this start does not want"
    stop "$name" 90
  done
}

check_ports() {
  local name _ port
  while read -r name _ port; do
    running "$name" || port_free "$port" || die "Port $port, which $name wants, is taken by another program." \
      "Stop that program, or choose another port: ./marquee up --port $((PORT + 100))"
  done < <(planned_processes)
}

start_processes() {
  local name module port options arguments
  while read -r name module port; do
    ! running "$name" || continue
    mapfile -t options < <(jvm_options "$name" "$module")
    arguments=("--server.port=$port" "--gateway.services.gateway=http://127.0.0.1:$PORT")
    [ "$module" != api-gateway ] || mapfile -t -O 2 arguments < <(addresses_of_services)
    step "Starting $name"
    launch "$name" "$JAVA" "${options[@]}" -jar "$(unpacked "$module")" "${arguments[@]}"
  done < <(planned_processes)
}

addresses_of_services() {
  local name module port
  while read -r name module port; do
    [ "$name" != "$module" ] || [ "$module" = api-gateway ] || say "--gateway.services.${module%-service}=http://127.0.0.1:$port"
  done < <(planned_processes)
}

ready() { [ "$(curl -s -o /dev/null -m 5 -w '%{http_code}' "http://127.0.0.1:$1/actuator/health/readiness")" = 200 ]; }

# await_ready SECONDS: says what it waits for, and when a process dies shows why.
await_ready() {
  local name _ port end=$((SECONDS + $1)) began=$SECONDS said=0
  while read -r name _ port; do
    until ready "$port"; do
      running "$name" || process_died "$name"
      [ $SECONDS -lt $end ] || die "$name is not ready after $1 s: $(unready "$port")" "./marquee logs $name"
      if [ $((SECONDS - began)) -ge $((said + 5)) ]; then
        said=$((SECONDS - began))
        step "Waiting for $name ($said s): $(unready "$port")"
      fi
      sleep 0.2
    done
  done < <(planned_processes)
}

# unready PORT: what the process there waits for, in its own words.
unready() {
  local answer
  answer=$(curl -s -m 5 "http://127.0.0.1:$1/actuator/health/readiness") || answer=
  [ -n "$answer" ] || { printf 'it does not answer yet' && return; }
  jq -er '[.. | .waitingFor? // empty] | join("; ") | select(. != "") // error' 2> /dev/null <<< "$answer" || printf '%s' "${answer:0:300}"
}

process_died() {
  tail -n 20 "$MARQUEE_HOME/log/$1.log" | cut -c1-400 >&2
  die "$1 ended while starting; above are its last lines." "./marquee logs $1"
}

stop_processes() {
  local name stopping=()
  for name in "$@"; do
    stop "$name" 90 &
    stopping+=($!)
  done
  for name in "${stopping[@]}"; do wait "$name"; done
}
