# shellcheck shell=bash
# How far things are: while `up` waits, and for `status` and `logs`. Sourced, never run.

# counts: found, identified, unmatched, published, held, failed, told – a line of numbers; "-" where nobody answers. Last, how much
# is still under way as far as somebody knows.
counts() {
  local libraries enrichment publisher notifier
  libraries=$(quiet_get /api/v1/libraries)
  enrichment=$(quiet_get /api/v1/enrichment/summary)
  publisher=$(quiet_get /api/v1/publisher/summary)
  notifier=$(quiet_get /api/v1/notifier/summary)
  jq -nr --argjson libraries "$libraries" --argjson enrichment "$enrichment" --argjson publisher "$publisher" --argjson notifier "$notifier" '
    [ ($libraries | if type == "array" then map(.state.files) | add // 0 else "-" end),
      ($enrichment.items | if . then with_entries(select(.key | test("^(movie|episode)"))) | add // 0 else "-" end), ($enrichment.unmatched // "-"),
      ($publisher.publications | if . then (.written // 0) + (.unchanged // 0) else "-" end),
      ($publisher.publications | if . then .held // 0 else "-" end),
      ($publisher.publications | if . then .failed // 0 else "-" end),
      ($notifier.deliveries | if . then .told // 0 else "-" end),
      ($libraries | if type == "array" then map(select(.state.lastScan.finishedAt == null)) | length else 1 end) + ($notifier.waiting // 0)
    ] | join(" ")'
}

quiet_get() {
  http GET "$1"
  if [[ $status == 2?? ]] && jq -e . > /dev/null 2>&1 <<< "$answer"; then printf '%s' "$answer"; else printf '{}'; fi
}

# show_progress: a line whenever the numbers change, until nothing moved for a while.
show_progress() {
  local now last='' still=0 rest count
  count=$(call GET /api/v1/libraries | jq length)
  [ "$count" -gt 0 ] || return 0
  while [ $still -lt "$([ "${rest:-1}" = 0 ] && printf 8 || printf 60)" ]; do
    now=$(counts)
    rest=${now##* }
    if [ "$now" = "$last" ]; then
      still=$((still + 1))
    else
      still=0
      # shellcheck disable=SC2086
      step "$(printf 'found %s · identified %s · unmatched %s · published %s · held %s · failed %s · told %s' ${now% *})"
    fi
    last=$now
    sleep 1
  done
  show_table "$last"
}

# dead_letters: how many messages failed for good, in all services.
dead_letters() {
  local service count=0
  for service in scanner-service enrichment-service publisher-service notifier-service api-gateway; do
    count=$((count + $(quiet_get "/api/v1/services/$service/dead-letters" | jq 'if type == "array" then length else 0 end')))
  done
  printf '%s' "$count"
}

# waiting_files: a line for each kind of library whose files wait because nobody can be asked what they show.
waiting_files() {
  quiet_get /api/v1/enrichment/summary | jq -r '
    (.waiting // [])[] | select(.files > 0) | "  " + (.files | tostring) + (if .files == 1 then " file waits for " else " files wait for " end)
      + ({no_key: "TMDB_API_KEY: enter it in the settings, or set it and start again", no_demo_provider: "a provider of the demo",
          key_refused: "a valid TMDB_API_KEY", provider_away: "their provider"}[.reason] // .reason) + (if .reason == "no_key" then "" else " (" + .problem + ")" end)'
}

show_table() {
  local dead
  # shellcheck disable=SC2086
  set -- $1
  say
  printf '  %-12s %8s   %s\n' found "$1" 'media files in all libraries' identified "$2" 'films and episodes they show' \
    unmatched "$3" 'titles that wait for a person to say what they are' published "$4" 'films, series and episodes with NFO and artwork in place' \
    held "$5" 'items that wait for a person to say yes' failed "$6" 'items that could not be written: ./marquee logs' \
    told "$7" 'calls to players'
  waiting_files
  dead=$(dead_letters)
  [ "$dead" = 0 ] || printf '  %-12s %8s   %s\n' 'dead letters' "$dead" 'messages that failed for good: GET /api/v1/services/SERVICE/dead-letters says why'
}

status_command() {
  local name _ port
  home_folders
  read_state
  need curl jq
  while read -r name _ port; do
    if ! running "$name"; then say "$name stopped"; elif ready "$port"; then say "$name ready (pid $(pid_of "$name"), port $port)"; else
      say "$name not ready (pid $(pid_of "$name"), port $port): $(unready "$port")"
    fi
  done < <(planned_processes)
  ! running tmdb-stand-in || say "tmdb-stand-in running (pid $(pid_of tmdb-stand-in)): the demo's TMDb"
  case $(provider) in
    docker) docker_status ;;
    native) infrastructure status ;;
    *) say "RabbitMQ, PostgreSQL and Redis: not started by this command" ;;
  esac
  ready "$PORT" || return 0
  sign_in
  show_table "$(counts)"
}

logs_command() {
  local follow=() name='' file files=()
  home_folders
  while [ $# -gt 0 ]; do
    case $1 in -f | --follow) follow=(-F) ;; *) name=$1 ;; esac
    shift
  done
  if [ -n "$name" ]; then
    file=$MARQUEE_HOME/log/$name.log
    [ ! -e "$file" ] || files=("$file")
  else
    mapfile -t files < <(running_logs)
  fi
  [ ${#files[@]} -gt 0 ] || die "There is no log${name:+ of $name} in $MARQUEE_HOME/log." "Those there are: $(find "$MARQUEE_HOME/log" -name '*.log' -exec basename {} .log \; | tr '\n' ' ')"
  tail -n "${MARQUEE_LOG_LINES:-200}" "${follow[@]}" "${files[@]}"
}

running_logs() {
  local file
  for file in "$MARQUEE_HOME"/run/*.pid; do
    file=$MARQUEE_HOME/log/$(basename "$file" .pid).log
    [ ! -e "$file" ] || say "$file"
  done
}
